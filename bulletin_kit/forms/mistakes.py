"""Every kind of mistake that this layer finds, by code: files F12x, YAML F10x-F11x, keys F2xx."""

from __future__ import annotations

from bulletin_kit.forms.parsing.tree_mistakes import TREE_MISTAKES
from bulletin_kit.forms.parsing.yaml_mistakes import YAML_MISTAKES
from bulletin_kit.forms.records.key_mistakes import KEY_MISTAKES
from bulletin_kit.forms.records.value_mistakes import VALUE_MISTAKES
from bulletin_kit.forms.text.file_mistakes import FILE_MISTAKES

MISTAKES = tuple(
    sorted(
        (*YAML_MISTAKES, *TREE_MISTAKES, *FILE_MISTAKES, *KEY_MISTAKES, *VALUE_MISTAKES),
        key=lambda mistake: mistake.code,
    )
)
