"""Reading time, from words or from characters."""

from tutorial.catalog.reading import minutes_to_read


def test_english_is_counted_in_words():
    assert minutes_to_read(["word " * 660], "en", 0) == 3


def test_chinese_is_counted_in_characters():
    assert minutes_to_read(["通道" * 350], "zh-hans", 0) == 2


def test_a_latin_word_in_chinese_counts_as_one_character():
    assert minutes_to_read(["goroutine 泄漏 " * 350], "zh-hans", 0) == 3


def test_programs_take_time_too():
    assert minutes_to_read([], "en", 6) == 2


def test_addresses_are_not_read():
    assert minutes_to_read(["[x](lesson:a/b-c-d)" * 220], "en", 0) == 1


def test_a_short_lesson_takes_a_minute():
    assert minutes_to_read(["Hi."], "en", 0) == 1
