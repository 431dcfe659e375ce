# targets.mk - Pith where it will live: firmware, browsers, every byte order.  tests/targets/run.sh
# knows the targets; each whose tools are installed is built and run.

TARGETS ?=
LEVELS  ?= -O2
FIRMWARE := -mcpu=cortex-m4 -mthumb -mfpu=fpv4-sp-d16 -mfloat-abi=hard

.PHONY: python python-test windows windows-test package package-test web web-test single-header single-header-test targets targets-deps targets-size targets-bench

targets:  ## the same digest on every target [TARGETS="cortex-m3 s390x" LEVELS="-O0 -O2"]
	@tests/targets/run.sh -b $(BUILD)/targets -O "$(LEVELS)" $(TARGETS)

targets-deps:  ## print the command that installs the targets' tools
	@echo 'apt-get install -y --no-install-recommends g++ clang lld nodejs gcc-arm-none-eabi libnewlib-dev libstdc++-arm-none-eabi-dev qemu-system-arm qemu-user gcc-riscv64-unknown-elf g++-aarch64-linux-gnu g++-s390x-linux-gnu g++-i686-linux-gnu wasi-libc libc++-14-dev-wasm32'

targets-size:  ## code, constants and stack of one call on Cortex-M4F, by stage, against the limits
	@tests/targets/footprint.sh -b $(BUILD)/targets -- arm-none-eabi $(FIRMWARE)

targets-bench:  ## instructions for each byte, workspace and stack on every target [TARGETS=...]
	@bench/targets/run.sh -b $(BUILD)/targets $(TARGETS)

single-header:  ## Pith in one file, build/pith_single.h, and the other languages, build/pith_languages.h
	@src/tools/single_header.sh $(BUILD)
	@wc -c $(BUILD)/pith_single.h $(BUILD)/pith_languages.h

single-header-test:  ## these files used from C, from C++ and as a static copy in one program
	@tests/targets/single_header_test.sh $(BUILD)

web:  ## the page build/web/pith.html and the npm package build/web/npm (clang, lld, node)
	@bench/targets/web/build.sh $(BUILD)/web

web-test: web $(BUILD)/pith  ## both tested in Node and, where it is installed, in Chromium
	@node bench/targets/web/test.mjs $(BUILD)/web/npm $(BUILD)/pith
	@if command -v $${CHROMIUM:-chromium} > /dev/null; then \
	  node --experimental-websocket bench/targets/web/page_test.mjs $(BUILD)/web/pith.html; \
	else echo 'chromium is not installed: the page is not tested'; fi

package:  ## folders for Arduino, PlatformIO, ESP-IDF, Zephyr, Meson, vcpkg and Conan in build/packages
	@src/tools/package.sh $(BUILD)/packages

package-test:  ## each of them against its format's rules, and built in its framework's shape
	@tests/targets/package_test.sh $(BUILD)

.PHONY: narrow-test
narrow-test:  ## targets of 32 bits: bounds of large texts and too little memory end in a status
	@tests/targets/narrow_test.sh $(BUILD)

windows:  ## pith.dll, libpith.a and pith.exe in build/windows (mingw-w64)
	@src/windows/build.sh $(BUILD)/windows

windows-test: $(BUILD)/pith  ## the same, run under wine and compared with what this system prints
	@tests/targets/windows_test.sh $(BUILD)

python: $(BUILD)/libpith.so  ## a wheel for Python 3.7 and later in build/python: the library and one file of ctypes
	@python3 src/python/wheel.py $(BUILD)

python-test: python $(BUILD)/pith  ## the wheel as a user has it, compared with the command
	@python3 tests/python_test.py "$$(ls -t $(BUILD)/python/*.whl | head -1)" $(BUILD)/pith
