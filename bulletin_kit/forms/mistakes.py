"""Every kind of mistake that this layer finds, by code: files F12x, YAML F10x-F11x, keys F2xx."""

from __future__ import annotations

from bulletin_kit.forms.file_mistakes import FILE_MISTAKES
from bulletin_kit.forms.key_mistakes import KEY_MISTAKES
from bulletin_kit.forms.tree_mistakes import TREE_MISTAKES
from bulletin_kit.forms.value_mistakes import VALUE_MISTAKES
from bulletin_kit.forms.yaml_mistakes import YAML_MISTAKES

MISTAKES = tuple(
    sorted(
        (*YAML_MISTAKES, *TREE_MISTAKES, *FILE_MISTAKES, *KEY_MISTAKES, *VALUE_MISTAKES),
        key=lambda mistake: mistake.code,
    )
)
