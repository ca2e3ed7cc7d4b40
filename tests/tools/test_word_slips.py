from tools.words.slips import Language, by_confusion, neighbours, slips

DICTIONARY = ["摧毁 900 v", "催促 800 v", "烧毁 700 v", "陈旧 500 a", "号召 900 v", "超越 900 v"]
TAGGED = ["号召/v 越来越/d 多/a", "陈/nr 就任/v", "催/v 他/r", "李/nr 建国/nr"]


def language() -> Language:
    made = Language()
    made.read(DICTIONARY, TAGGED)
    return made


def test_a_slip_is_a_common_word_with_one_of_its_characters_confused() -> None:
    found = dict(slips(language(), ["催摧"]))
    assert found["摧毁"] == "催毁"
    assert found["催促"] == "摧促"


def test_what_stands_side_by_side_in_clean_text_is_no_slip() -> None:
    made = language()
    made.learn("他就催毁约的一方")
    assert "摧毁" not in dict(slips(made, ["催摧"]))


def test_a_confusion_may_go_one_way_only() -> None:
    assert set(slips(language(), ["摧/催"])) == {("摧毁", "催毁")}


def test_a_character_knows_what_ends_and_starts_words_with_it() -> None:
    known = {one: (before, after) for one, before, after in neighbours(language())}
    assert known["召"] == ({"号"}, set())
    assert known["超"] == (set(), {"越"})


def test_words_are_told_by_their_confusion() -> None:
    found = [("摧毁", "催毁"), ("检测", "检侧"), ("观测", "观侧")]
    assert by_confusion(found) == {("摧", "催"): ("毁", ""), ("测", "侧"): ("", "检观")}
