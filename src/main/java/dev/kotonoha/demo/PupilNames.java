package dev.kotonoha.demo;

import java.util.List;

/** What pupils are called. */
final class PupilNames {

    private static final List<String> FAMILIES = List.of("佐藤", "鈴木", "高橋", "田中", "伊藤", "渡辺", "山本", "中村", "小林", "加藤", "吉田",
            "山田", "佐々木", "山口", "松本", "井上", "木村", "林", "斎藤");
    private static final List<String> OWN = List.of("葵", "蓮", "陽菜", "湊", "結衣", "悠真", "凛", "大翔", "芽依", "樹", "さくら", "颯太", "咲良", "陸",
            "莉子", "悠人", "美月");

    private PupilNames() {
    }

    /** The first 323 are all different; later ones carry a number. */
    static String of(int number) {
        var all = FAMILIES.size() * OWN.size();
        var name = FAMILIES.get(number % FAMILIES.size()) + " " + OWN.get(number % OWN.size());
        return number < all ? name : name + " " + (number / all + 1);
    }
}
