package dev.kotonoha.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the lines at the head of a table say, as Anki writes them: {@code #separator:tab}, {@code #html:true}, {@code #tags column:4}.
 *
 * @param guid the column of what names the note, from 0; -1 for none
 * @param tags the column of the tags
 * @param others further columns that are no field: deck and note type
 * @param columns their names; empty where none are given
 * @param body what follows the head
 */
record TableHead(char separator, boolean html, int guid, int tags, List<Integer> others, List<String> columns, String body) {

    private static final Map<String, Character> SEPARATORS = Map.of("tab", '\t', "comma", ',', "semicolon", ';', "space", ' ',
            "pipe",
            '|', "colon", ':');

    static TableHead of(String text) {
        var separator = '\0';
        var html = false;
        var guid = -1;
        var tags = -1;
        var others = new ArrayList<Integer>();
        var columns = "";
        var begin = 0;
        while (text.startsWith("#", begin)) {
            var end = text.indexOf('\n', begin) < 0 ? text.length() : text.indexOf('\n', begin);
            var line = text.substring(begin + 1, end).strip();
            var key = line.substring(0, Math.max(0, line.indexOf(':'))).strip().toLowerCase(Locale.ROOT);
            var value = line.substring(line.indexOf(':') + 1);
            switch (key) {
                case "separator" -> separator = separator(value);
                case "html" -> html = value.strip().equalsIgnoreCase("true");
                case "guid column" -> guid = column(value);
                case "tags column" -> tags = column(value);
                case "deck column", "notetype column" -> others.add(column(value));
                case "columns" -> columns = value;
                default -> {
                    // a comment, or what says nothing of the cells
                }
            }
            begin = Math.min(text.length(), end + 1);
        }
        var body = text.substring(begin);
        var used = separator == '\0' ? guessed(body) : separator;
        return new TableHead(used, html, guid, tags, List.copyOf(others),
                columns.isEmpty() ? List.of() : List.of(columns.split(Pattern.quote(String.valueOf(used)))), body);
    }

    /** Whether a column is no field of a card. */
    boolean isSpecial(int column) {
        return column == guid || column == tags || others.contains(column);
    }

    private static char separator(String value) {
        var named = SEPARATORS.get(value.strip().toLowerCase(Locale.ROOT));
        return named != null ? named : value.length() == 1 ? value.charAt(0) : '\t';
    }

    private static int column(String value) {
        return value.strip().matches("\\d{1,3}") ? Integer.parseInt(value.strip()) - 1 : -1;
    }

    private static char guessed(String body) {
        var first = body.substring(0, body.indexOf('\n') < 0 ? body.length() : body.indexOf('\n'));
        return first.indexOf('\t') >= 0 ? '\t' : first.indexOf(',') < 0 && first.indexOf(';') >= 0 ? ';' : ',';
    }
}
