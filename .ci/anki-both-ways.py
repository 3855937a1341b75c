"""Studies a little, opens the exported package in Anki, lets Anki export, and takes that in.

usage: anki-both-ways.py JAVA JAR FOLDER        (started by .ci/anki)
"""
import json, os, re, subprocess, sys, time, urllib.error, urllib.request, uuid, zipfile
from datetime import datetime, timedelta, timezone

from anki.collection import (Collection, ExportAnkiPackageOptions, ImportAnkiPackageOptions, ImportAnkiPackageRequest,
                             ImportCsvRequest)

java, jar, folder = sys.argv[1:4]
checks = 0
TOKYO = timezone(timedelta(hours=9))


def start():
    log = open(os.path.join(folder, "log"), "w+")
    process = subprocess.Popen([java, "-jar", jar, "--server.port=0", "--kotonoha.data-dir=" + os.path.join(folder, "data")],
                               stdout=log, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
    for _ in range(1200):
        log.seek(0)
        text = log.read()
        found = re.search(r"http://localhost:(\d+)", text)
        if found and "Kotonoha is ready" in text:
            return process, found.group(0)
        if process.poll() is not None:
            sys.exit("the application ended:\n" + text)
        time.sleep(0.1)
    process.kill()
    sys.exit("the application was not ready within two minutes:\n" + text)


def check(right, words):
    global checks
    checks += 1
    if not right:
        sys.exit("FAILED " + words)


class Person:
    def __init__(self):
        email = f"anki-{uuid.uuid4()}@example.org"
        self.token = None
        self.call("POST", "/accounts", {"email": email, "password": "leaves-of-words-2026", "displayName": "暗記"})
        self.token = self.call("POST", "/tokens", {"email": email, "password": "leaves-of-words-2026"})["accessToken"]

    def call(self, method, path, body=None, file=None):
        data, kind = None if body is None else json.dumps(body).encode(), "application/json"
        if file:
            kind = "multipart/form-data; boundary=leaf"
            head = b'--leaf\r\nContent-Disposition: form-data; name="file"; filename="cards"\r\nContent-Type: application/octet-stream\r\n\r\n'
            data = head + open(file, "rb").read() + b"\r\n--leaf--\r\n"
        request = urllib.request.Request(base + "/api/v1" + path, method=method, data=data, headers={"Content-Type": kind})
        if self.token:
            request.add_header("Authorization", "Bearer " + self.token)
        try:
            with urllib.request.urlopen(request) as answer:
                text = answer.read()
        except urllib.error.HTTPError as failure:
            sys.exit(f"FAILED {method} {path} gave {failure.code}: {failure.read()[:400]!r}")
        return json.loads(text) if text[:1] in (b"{", b"[") else text

    def cards(self):
        return {card["id"]: card for card in self.call("GET", "/cards?limit=200")["items"]}

    def take(self, file):
        taken = self.call("POST", "/cards/import", file=file)
        check(not taken["skipped"], f"all rows are taken: {taken['skipped'][:3]}")
        return taken["created"], taken["updated"], taken["unchanged"]


def ago(days):
    return (datetime.now(timezone.utc) - timedelta(days=days)).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def study(person):
    """Words of a podcast and of a reading, some answered long ago, some forgotten, some new."""
    person.call("PUT", "/me/study-settings", {"prompts": ["RECOGNISE", "CLOZE"]})
    for kind in ("PODCAST", "READING"):
        content = person.call("GET", "/contents/" + person.call("GET", "/contents?kind=" + kind)["items"][0]["id"])
        sentences = [s for p in content["paragraphs"] for s in p["sentences"]][:8]
        taps = [{"id": str(uuid.uuid4()), "sentence": s["id"], "start": w["start"], "end": w["end"], "at": ago(60)}
                for s in sentences for w in s["words"][-2:]]
        taps.append({"id": str(uuid.uuid4()), "sentence": sentences[0]["id"], "at": ago(60)})
        person.call("POST", f"/contents/{content['id']}/taps", {"taps": taps})
    reviews = []
    for number, card in enumerate(sorted(person.cards().values(), key=lambda card: card["id"])):
        for step, days in enumerate((50, 45, 30, 5)[:number % 5]):
            rating = "AGAIN" if step == number % 4 and step else ("GOOD", "EASY", "HARD")[(number + step) % 3]
            reviews.append({"id": f"{number}-{step}", "card": card["id"], "prompt": card["prompts"][0]["prompt"],
                            "rating": rating, "at": ago(days), "durationMs": 1500 + number})
    person.call("POST", "/reviews", {"reviews": reviews})
    return len(reviews)


def day(at):
    return (at.astimezone(TOKYO) - timedelta(hours=4)).date()


def opened(file, name):
    collection = Collection(os.path.join(folder, name + ".anki2"))
    options = ImportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True, merge_notetypes=True)
    return collection, options, collection.import_anki_package(ImportAnkiPackageRequest(package_path=file, options=options)).log


def compare(ours, file, reviews):
    collection, options, log = opened(file, "first")
    cards = [(collection.get_note(card.nid).guid, card) for card in map(collection.get_card, collection.find_cards(""))]
    prompts = ["RECOGNISE", "PRODUCE", "CLOZE", "LISTEN", "UNDERSTAND"]
    check(len(log.new) == len(ours), f"Anki has {len(log.new)} notes of our {len(ours)} cards")
    check(len(cards) == sum(len(card["prompts"]) for card in ours.values()), f"Anki has {len(cards)} cards")
    check(collection.db.scalar("select count(*) from revlog") == reviews, "Anki has every answer")
    stages = {"NEW": (0, 0), "LEARNING": (1, 1), "REVIEW": (2, 2), "RELEARNING": (3, 1)}
    seen = set()
    collection.set_config("fsrs", True)
    for guid, card in cards:
        memory = {found["prompt"]: found["memory"] for found in ours[guid]["prompts"]}[prompts[card.ord]]
        seen.add(memory["state"])
        check((card.type, card.queue) == stages[memory["state"]], f"{memory} is {card.type}, {card.queue}")
        check((card.reps, card.lapses) == (memory["reviews"], memory["lapses"]), f"{memory}: {card.reps} {card.lapses}")
        if memory["state"] == "NEW":
            check(card.memory_state is None, "a new card has no memory")
            continue
        check(abs(card.memory_state.stability - memory["stability"]) < 1e-3 * memory["stability"], f"stability {card.memory_state} {memory}")
        check(abs(card.memory_state.difficulty - memory["difficulty"]) < 1e-2, f"difficulty {card.memory_state} {memory}")
        due = datetime.fromisoformat(memory["due"])
        if memory["state"] == "REVIEW":
            wanted = (day(due) - day(datetime.now(timezone.utc))).days
            check(card.due - collection.sched.today == wanted, f"due in {card.due - collection.sched.today} days, not {wanted}")
        else:
            check(abs(card.due - due.timestamp()) < 2, f"due at {card.due}, not {due}")
        computed = collection.compute_memory_state(card.id)
        check(abs(computed.stability - memory["stability"]) < 0.02 * memory["stability"], f"Anki computes {computed}, we {memory}")
    check(seen == set(stages), f"all states were tried, not only {seen}")
    preset = collection.decks.config_dict_for_deck_id(collection.decks.id_for_name("Kotonoha"))
    check(preset["desiredRetention"] == 0.9 and len(preset["fsrsParams6"]) == 21, "the preset came along")
    with zipfile.ZipFile(file) as packed:
        media = json.loads(packed.read("media"))
        for number, name in media.items():
            with open(os.path.join(collection.media.dir(), name), "rb") as there:
                check(there.read() == packed.read(number), name + " is the same in Anki")
    check(any(name.endswith(".ogg") for name in media.values()) and any(not name.endswith(".ogg") for name in media.values()),
          "there are pictures and sounds")
    check(any("<ruby>" in card.render_output().answer_text for _, card in cards), "kana stand over kanji")
    told, sound = collection.fix_integrity()
    check(sound, f"Anki finds the database sound: {told}")
    again = collection.import_anki_package(ImportAnkiPackageRequest(package_path=file, options=options)).log
    check(len(again.new) == 0, "the same package again is nothing new")
    return collection


def more(collection):
    """Something that only Anki has: a note of another type that was answered there."""
    note = collection.new_note(collection.models.by_name("Basic (and reversed card)"))
    note["Front"], note["Back"] = "<b>lantern</b>", "ちょうちん&nbsp;<script>alert(1)</script>"
    deck = collection.decks.id("Mine::Words")
    collection.add_note(note, deck)
    collection.decks.select(deck)
    card = collection.sched.getCard()
    card.start_timer()
    collection.sched.answerCard(card, 3)


process, base = start()
try:
    person = Person()
    reviews = study(person)
    ours = person.cards()
    package = os.path.join(folder, "ours.apkg")
    open(package, "wb").write(person.call("GET", "/cards/export?format=apkg"))
    collection = compare(ours, package, reviews)
    more(collection)
    newest = os.path.join(folder, "newest.apkg")
    collection.export_anki_package(out_path=newest, limit=None, options=ExportAnkiPackageOptions(
        with_scheduling=True, with_deck_configs=True, with_media=True, legacy=False))
    with zipfile.ZipFile(newest) as packed:
        check("collection.anki21b" in packed.namelist(), "Anki wrote its newest layout")
    taken = person.take(newest)
    check(taken == (1, 0, len(ours)), f"our own {len(ours)} cards come back unchanged, and one is new: {taken}")
    taken = person.take(newest)
    check(taken == (0, 0, len(ours) + 1), f"the same again changes nothing: {taken}")
    other = Person()
    other.call("PUT", "/me/study-settings", {"prompts": ["RECOGNISE", "CLOZE"]})
    taken = other.take(newest)
    check(taken == (len(ours) + 1, 0, 0), f"somebody else takes all in: {taken}")
    theirs = {card["front"]: card for card in other.cards().values()}
    for card in ours.values():
        for mine, theirs_too in zip(card["prompts"], theirs[card["front"]]["prompts"]):
            a, b = mine["memory"], theirs_too["memory"]
            check(a["state"] == b["state"] and a["reviews"] == b["reviews"] and (a["stability"] is None or abs(a["stability"] - b["stability"]) < 1e-6 * a["stability"]),
                  f"{card['front']} is remembered as {b}, not {a}")
    lantern = theirs["lantern"]
    check(lantern["back"] == "ちょうちん" and sorted(p["memory"]["reviews"] for p in lantern["prompts"]) == [0, 1], f"a note of Anki's own: {lantern}")

    table = os.path.join(folder, "ours.csv")
    open(table, "wb").write(person.call("GET", "/cards/export?format=csv"))
    second = Collection(os.path.join(folder, "second.anki2"))
    metadata = second.get_csv_metadata(path=table, delimiter=None)
    taken = second.import_csv(ImportCsvRequest(path=table, metadata=metadata)).log
    check(len(taken.new) == len(ours) + 1, f"Anki takes our table in: {len(taken.new)} of {len(ours) + 1}")
    fields = {note["Front"]: note["Back"] for note in map(second.get_note, second.find_notes(""))}
    check(fields.get("lantern") == "ちょうちん", f"with its two sides: {fields}")
    second.close()
    collection.close()
    print(f"Packages with Anki, both ways: {checks} checks, all right")
finally:
    process.terminate()
    process.wait(30)
