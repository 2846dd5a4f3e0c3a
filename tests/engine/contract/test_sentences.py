"""Sentences of the engine keep their templates and values, so that they can be translated."""

from __future__ import annotations

import copy
import json
import pickle

import numpy as np
import pytest

from cloudreef_plugin.engine.contract.events import Failed, Finished, Message, SceneDone, event_line, parse_event
from cloudreef_plugin.engine.contract.sentences import Sentence, pixel_count

NESTED = Sentence(
    "{} has {}; take {:.1f} of {}.", "a.tif", Sentence("{} bands: {}", 2, ["red", Sentence("blue")]), 1.25, 4
)


def parts(sentence):
    return sentence.template, sentence.values


def test_a_sentence_is_an_ordinary_text():
    assert NESTED == "a.tif has 2 bands: red, blue; take 1.2 of 4."
    assert json.loads(json.dumps([NESTED])) == [str(NESTED)]
    assert Sentence("{:.3g} m", np.float32(1.5)).values == (1.5,)


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda sentence: pickle.loads(pickle.dumps(sentence))])
def test_a_copy_keeps_template_and_values(again):
    assert again(NESTED) == NESTED and parts(again(NESTED)) == parts(NESTED)


@pytest.mark.parametrize(
    ("event", "told"),
    [
        (Message(NESTED, "warning"), lambda event: event.text),
        (Failed("Plain.", NESTED), lambda event: event.hint),
        (Finished({}, {"warnings": ["plain", NESTED]}), lambda event: event.statistics["warnings"][1]),
        (SceneDone(0, failed={"message": NESTED, "hint": ""}), lambda event: event.failed["message"]),
    ],
)
def test_events_carry_templates_and_values(event, told):
    line = event_line(event)
    assert "\n" not in line
    heard = parse_event(line)
    assert heard == event
    sentence = told(heard)
    assert sentence.template == NESTED.template and sentence.values[2:] == (1.25, 4)
    assert parts(sentence.values[1]) == ("{} bands: {}", (2, ["red", "blue"]))
    assert isinstance(sentence.values[1].values[1][1], Sentence)


def test_other_texts_stay_plain():
    heard = parse_event(event_line(Message("Plain {text}.")))
    assert heard == Message("Plain {text}.") and type(heard.text) is str


def test_a_value_that_equals_its_own_sentence_is_no_endless_loop():
    sentence = Sentence("{}", "same")
    assert parse_event(event_line(Message(sentence))).text == "same"


@pytest.mark.parametrize(
    ("pixels", "said"),
    [
        (1, "Less than 0.01 million pixels"),
        (378_081, "0.378 million pixels"),
        (60e6, "60 million pixels"),
        (36_000 * 36_000, "1300 million pixels"),
    ],
)
def test_a_number_of_pixels_is_readable_at_any_size(pixels, said):
    assert pixel_count(pixels) == said
