# Everything a developer types. Each target makes what it needs first and is quick when repeated.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PROGRAM := dist/cognito-desk/cognito-desk
# Folders of tests that run on Windows, too: `make windows TESTS=tests/ui` runs others.
WINDOWS_FOLDERS := auth config system diagnostics startup worker vault practice commands app ui
TESTS ?= $(WINDOWS_FOLDERS:%=tests/%)
# Tests wait as much as they compute, so there is one worker more than there are cores.
WORKERS ?= $(shell echo $$(($$(getconf _NPROCESSORS_ONLN) + 1)))
PYTEST := $(BIN)/python -m pytest --numprocesses $(WORKERS) --dist worksteal
QUICK := auth config ui/text practice
FULL := desktop/auth/*,desktop/vault/*,desktop/practice/sign_in/*
export PYTHON

.DEFAULT_GOAL := help
.PHONY: help setup setup-test run lint check test coverage windows windows-build windows-installer soak bench build packages try-deb screenshots translations lock clean

help: ## This list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-17s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: ## System packages and .venv, as far as they are missing
	@tools/system-packages run
	@tools/make-venv $(VENV)
	@$(BIN)/python -m compileall -q desktop  # or each start compiles, where Python may not write

setup-test:
	@tools/system-packages run test
	@tools/make-venv $(VENV)
	@$(BIN)/python -m compileall -q desktop

run: setup ## The app with a practice pool: no AWS account needed
	@tools/need-display
	$(BIN)/cognito-desk --practice

lint: setup-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

check: lint ## In a minute: format, mistakes, types, layers, and the tests that need no window
	$(PYTEST) $(QUICK:%=tests/%)

test: lint ## All checks and all tests
	$(BIN)/mypy --platform win32 --cache-dir .mypy_cache/win32
	$(BIN)/mypy --platform darwin --cache-dir .mypy_cache/darwin
	$(PYTEST) -m "not soak"

coverage: setup-test ## Lines and branches that tests in this process run; FULL must be at 100 %
	$(PYTEST) --cov --cov-report= -m "not soak" --ignore tests/e2e --ignore tests/canaries --ignore tests/soak
	$(BIN)/coverage report
	$(BIN)/coverage report --show-missing --skip-covered --fail-under 100 --include "$(FULL)"

windows: setup-test ## Tests on a Windows Python in build/windows/, which Wine runs
	@tools/system-packages windows
	@tools/windows-python $(VENV) build/windows
	@tools/windows-tests build/windows $(TESTS)

windows-build: setup-test ## The programs for Windows in dist/windows/, made and tried out by Wine
	@tools/system-packages windows
	@tools/windows-python $(VENV) build/windows
	@tools/windows-build $(VENV) build/windows

windows-installer: windows-build ## dist/windows/cognito-desk-VERSION-setup.exe, by NSIS, tried out by Wine
	@tools/windows-installer dist/windows/cognito-desk dist/windows
	COGNITO_DESK_WINDOWS_SETUP=$$(ls -t dist/windows/*-setup.exe | head -n 1) \
		$(BIN)/python -m pytest tests/e2e/windows_installer_smoke.py

soak: setup-test ## Long repetitions
	$(BIN)/python -m pytest -m soak

bench: setup-test ## The figures and their bars, measured here and now
	$(BIN)/python -m benchmarks

build: setup-test ## The program in dist/cognito-desk/, tried out afterwards
	@tools/build $(VENV)
	COGNITO_DESK_PROGRAM=$(PROGRAM) $(BIN)/python -m pytest tests/e2e/frozen_smoke.py tests/e2e/test_planted_code.py \
		$(if $(wildcard /usr/bin/dpkg-deb),tests/e2e/deb_smoke.py)

packages: build ## .deb and .tar.xz in dist/, and a sign-in on Wayland (X11: make build)
	@tools/system-packages packages
	$(BIN)/python -m tools.packages glibc
	$(BIN)/python -m tools.packages deb
	$(BIN)/python -m tools.packages tar
	COGNITO_DESK_PROGRAM=$(PROGRAM) $(BIN)/python -m pytest tests/e2e/wayland_smoke.py

try-deb: ## The .deb in an empty Debian (SUITE, MIRROR): install, sign in, upgrade, purge. As root
	@tools/system-packages packages
	tools/packages/try-deb $(VENV) "$$(ls -t dist/*.deb | head -n 1)" $(SUITE) $(MIRROR)

screenshots: setup-test ## The pictures of README and docs/qa.md, and all windows in build/windows.png
	$(BIN)/python -m tools.screenshots
	$(BIN)/python -m tools.qa_pictures
	$(BIN)/python -m tools.window_sheet

translations: setup-test ## The other languages: what is new in the sources, and what the program loads
	$(BIN)/python -m tools.translations

lock: ## Lock files from pyproject.toml, with uv; UPGRADE=1 moves every pin to the newest version
	tools/lock $(if $(UPGRADE),--upgrade)

clean: ## Remove everything that was made
	rm -rf $(VENV) .venv-build build dist *.egg-info
	rm -rf .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage
