.DEFAULT_GOAL := all
.PHONY: all help setup build test preview-test lint check agree judges bench instructions fmt fonts schema lock clean

PYTHON ?= python3
VENV   ?= .venv
ISSUES ?= issues
OUT    ?= out
TO     ?= docx,pdf

ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif

all: build  ## 安装，并把 issues/ 里的各期做成 DOCX 和 PDF（不写目标时就做这个）

help:  ## 列出各个目标
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /|/' | awk -F'|' '{printf "%-12s %s\n", $$1, $$2}'

setup: $(VENV)/ready  ## 建立 .venv 并安装锁定的依赖

$(VENV)/ready: requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

build: setup  ## 检查、排版、生成：make build ISSUES=issues/2026-001.yaml TO=pdf
	$(BIN)/bulletin build $(ISSUES) --to $(TO) --out $(OUT)

test: setup  ## 全部测试
	$(BIN)/python -m pytest -n auto --dist worksteal

preview-test: setup  ## 在浏览器里试预览（要装有 Chromium：apt install chromium）
	$(BIN)/python -m pytest tests/browser/preview_in_chromium.py

lint: setup  ## ruff、mypy、import-linter
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

check: lint test  ## 提交前要全绿的

agree: setup  ## DOCX 经 LibreOffice 转成 PDF，与我们的 PDF 逐行比较
	$(BIN)/python -m tools.agree $(ISSUES)

judges: setup  ## 请别人的程序（Preflight、qpdf、LibreOffice 等）验看做好的文件
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-judges.lock
	$(BIN)/python -m tools.judges $(ISSUES)

bench: setup  ## 与 Typst、WeasyPrint、LibreOffice 等比速度，重画 benchmarks/figures
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench.lock
	$(BIN)/python -m benchmarks

instructions: setup  ## 数冷启动的指令（要 valgrind），比记着的多 3% 就报错；ACCEPT=1 记下现在的
	$(BIN)/python -m benchmarks.instructions

fmt: setup  ## 按规矩排好代码
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

fonts: setup  ## 由软件包重新生成 fonts/ 里的字体
	$(BIN)/python -m tools.fonts.make

schema: setup  ## 把期文件的 JSON Schema 写到 issues/
	$(BIN)/bulletin schema --out issues/issue.schema.json

LOCK := $(BIN)/pip-compile --quiet --strip-extras --generate-hashes --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --allow-unsafe

lock: setup  ## 按 pyproject.toml 重新锁定依赖
	$(LOCK) --extra dask --extra dev --output-file requirements.lock pyproject.toml
	$(LOCK) --extra dask --extra dev --extra judges --constraint requirements.lock --output-file requirements-judges.lock pyproject.toml
	$(LOCK) --extra dask --extra dev --extra bench --constraint requirements.lock --output-file requirements-bench.lock pyproject.toml

clean:  ## 删去可以重新生成的
	rm -rf $(OUT) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis *.egg-info
	find . -name __pycache__ -type d -not -path './$(VENV)/*' -prune -exec rm -rf {} +
