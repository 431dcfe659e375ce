# Pith: libraries, command, tests and benches.  `make help` lists what can be made.
#
# Honoured: CC CXX AR CFLAGS CXXFLAGS CPPFLAGS LDFLAGS, BUILD (where everything is put), and PREFIX
# LIBDIR DESTDIR for the installation.  V=1 shows the command lines.  Nothing outside BUILD is
# written but by `make install`.

VERSION   := $(shell sed -n 's/^.define PITH_VERSION_STRING "\(.*\)"/\1/p' include/pith/pith.hpp)
SOVERSION := 0

BUILD    ?= build
CFLAGS   ?= -O2
CXXFLAGS ?= -O2
PREFIX   ?= /usr/local
LIBDIR   ?= $(PREFIX)/lib
INCDIR   ?= $(PREFIX)/include
BINDIR   ?= $(PREFIX)/bin
MANDIR   ?= $(PREFIX)/share/man
ARTICLES ?= bench/articles

# The tests compile on every core unless a -j says otherwise; known when the recipe runs.
jobs = $(if $(filter -j% --jobserver%,$(MAKEFLAGS)),,-j$(shell nproc 2>/dev/null || echo 2))

ifeq ($(V),1)
Q :=
else
Q := @
MAKEFLAGS += --no-print-directory
endif

# A warning is an error to us (WERROR=-Werror, as .ci/run sets it), not to a user's newer compiler.
WARN  := -Wall -Wextra -Wpedantic -Wconversion -Wshadow $(WERROR)
# The tests count without casts, and one of them replaces operator new.
TESTWARN := -Wno-conversion -Wno-mismatched-new-delete
# What our own sources need; the user's flags come after and win.
cxx    = $(CXX) -std=c++17 -Iinclude $(WARN) -MMD -MP $(CPPFLAGS)
cc     = $(CC) -std=c99 -Iinclude $(WARN) -MMD -MP $(CPPFLAGS)
# The library carries no unwinding tables: nothing in it can throw.
bare  := -fno-exceptions -fno-rtti -fno-asynchronous-unwind-tables -fno-unwind-tables \
         -fno-stack-protector -ffunction-sections -fdata-sections \
         -fvisibility=hidden -fvisibility-inlines-hidden

library  := $(wildcard src/*.cpp)
cli      := $(wildcard src/cli/*.cpp)
TESTS    ?= $(wildcard tests/*_test.cpp)
headers  := $(shell find include -name '*.h' -o -name '*.hpp')
static   := $(library:src/%.cpp=$(BUILD)/obj/%.o)
shared   := $(library:src/%.cpp=$(BUILD)/pic/%.o)
cliobj   := $(cli:src/cli/%.cpp=$(BUILD)/obj/cli/%.o)
testobj  := $(TESTS:tests/%.cpp=$(BUILD)/tests/%.o)
so       := $(BUILD)/libpith.so.$(VERSION)
products := $(BUILD)/libpith.a $(BUILD)/libpith.so $(BUILD)/pith

.PHONY: all run test check tested bench quality keywords-quality ablation size stack ends sanitize tsan readme figures install uninstall clean help FORCE
.DELETE_ON_ERROR:
.SUFFIXES:

all: $(products)  ## (default) build/libpith.a, build/libpith.so and the command build/pith

# What makes an error harder to exploit, where the compiler and the system have it: the command can be at
# any address, what the loader writes is read-only afterwards, buffers are watched.  The shared library
# has the same; the static one has nothing that it would need from a system.
tries = $(shell printf '\043include <string.h>\nint main() { return 0; }\n' | $(CXX) -Werror $(CPPFLAGS) $(CXXFLAGS) $(LDFLAGS) $(1) -x c++ - -o /dev/null 2>/dev/null && echo '$(1)')
comma   := ,
guards  := $(if $(findstring -fsanitize,$(CXXFLAGS)),,-fstack-protector-strong -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
locks   := -fPIE -pie -Wl$(comma)-z$(comma)relro -Wl$(comma)-z$(comma)now
# tried once, when the first recipe asks: all together, or else one by one
hardening = $(if $(filter undefined,$(origin found)),$(eval found := $(or $(call tries,$(guards) $(locks)),\
  $(call tries,-fstack-protector-strong) $(call tries,-fPIE -pie) none)))$(found)
hardened = $(filter-out -fPIE -pie none -Wl$(comma)%,$(hardening))
pie      = $(filter -fPIE,$(hardening))
linked   = $(filter -pie,$(hardening)) $(relro)
relro    = $(filter -Wl$(comma)%,$(hardening))

# The objects are made again when the compilers or their flags change.
flags := $(CC) $(CXX) $(CPPFLAGS) $(CFLAGS) $(CXXFLAGS) $(LDFLAGS)
$(BUILD)/flags: FORCE
	@mkdir -p $(BUILD); printf '%s\n' '$(subst ','\'',$(flags))' | cmp -s - $@ || \
	  printf '%s\n' '$(subst ','\'',$(flags))' > $@

$(BUILD)/obj/cli/%.o: src/cli/%.cpp $(BUILD)/flags
	@mkdir -p $(@D); echo $<
	$(Q)$(cxx) -fno-exceptions -fno-rtti $(pie) $(hardened) $(CXXFLAGS) -c $< -o $@

$(BUILD)/obj/%.o: src/%.cpp $(BUILD)/flags
	@mkdir -p $(@D); echo $<
	$(Q)$(cxx) $(bare) $(CXXFLAGS) -c $< -o $@

$(BUILD)/pic/%.o: src/%.cpp $(BUILD)/flags
	@mkdir -p $(@D); echo $<
	$(Q)$(cxx) $(bare) -fPIC $(hardened) $(CXXFLAGS) -c $< -o $@

$(BUILD)/libpith.a: $(static)
	@echo $@
	@rm -f $@
	$(Q)$(AR) rcs $@ $^

# Nothing of the C++ library is called: --as-needed leaves it out of what must be loaded.
$(so): $(shared) src/pith.map
	$(Q)$(CXX) -shared -Wl,-soname,libpith.so.$(SOVERSION) -Wl,--version-script=src/pith.map \
	  -Wl,--as-needed $(relro) $(CXXFLAGS) $(LDFLAGS) $(shared) -o $@

$(BUILD)/libpith.so: $(so)
	@echo $@
	@ln -sf $(notdir $(so)) $@.$(SOVERSION)
	@ln -sf $(notdir $(so)) $@

$(BUILD)/pith: $(cliobj)
	@echo $@
	$(Q)$(CXX) -Wl,--as-needed $(linked) $(CXXFLAGS) $(LDFLAGS) $^ -pthread -o $@

run: $(BUILD)/run  ## summarize each bundled article, all at once, and files as people have them [ARTICLES=DIR]
	@$(BUILD)/run "$(ARTICLES)"
	@if [ -d "$(ARTICLES)/wild" ]; then $(BUILD)/run "$(ARTICLES)/wild"; fi

bench: $(BUILD)/bench  ## time each stage on the articles and on growing text [ARTICLES=DIR ARGS=--csv]
	@$(BUILD)/bench $(ARGS) "$(ARTICLES)"

quality: $(BUILD)/quality  ## ROUGE of every method on a folder: DOCS=DIR REFS=DIR [K=3 ARGS=...]
	@$(BUILD)/quality "$(DOCS)" "$(REFS)" $(K) $(ARGS)

keywords-quality: $(BUILD)/keywords_quality  ## F1 of the key phrases on a folder: DOCS=DIR KEYS=DIR [ARGS=LANGUAGE]
	@$(BUILD)/keywords_quality "$(DOCS)" "$(KEYS)" $(ARGS)

ablation:  ## the default without each of its ingredients, on all sets of a folder: EVAL=DIR
	@CXX='$(CXX)' bench/ablation.sh "$(EVAL)" $(BUILD)

$(BUILD)/run $(BUILD)/bench $(BUILD)/quality $(BUILD)/keywords_quality: $(BUILD)/%: bench/%.cpp $(BUILD)/flags
	@echo $@
	$(Q)$(cxx) $(CXXFLAGS) $(LDFLAGS) -MF $@.d $< -pthread -o $@

test:  ## build and run all tests; FILTER=Name* runs some
	@$(MAKE) $(jobs) tested
check: test  ## the same as test

tested: $(BUILD)/tests/pith_tests $(products) $(BUILD)/run
	@PITH_BUILD=$(BUILD) CC="$(CC)" CXX="$(CXX)" $(BUILD)/tests/pith_tests $(if $(FILTER),--gtest_filter='$(FILTER)')

# -O1 compiles the tests in half the time of -O2; a CXXFLAGS of the user's wins.
$(BUILD)/tests/%.o: tests/%.cpp $(BUILD)/flags
	@mkdir -p $(@D); echo $<
	$(Q)$(cxx) $(TESTWARN) -Itests $(if $(filter file,$(origin CXXFLAGS)),-O1,$(CXXFLAGS)) -c $< -o $@

# As the library is compiled: only then are letters read sixteen at a time.
$(BUILD)/tests/letters_test.o: TESTWARN += -fno-exceptions

# The C interface is tested by a program that no C++ compiler and no C++ library has touched.
$(BUILD)/tests/c_api_static: tests/c_api_test.c $(BUILD)/libpith.a
	@mkdir -p $(@D); echo $<
	$(Q)$(cc) $(CFLAGS) $(LDFLAGS) -MF $@.d $< $(BUILD)/libpith.a -o $@

$(BUILD)/tests/c_api_shared: tests/c_api_test.c $(BUILD)/libpith.so
	@mkdir -p $(@D)
	$(Q)$(cc) $(CFLAGS) $(LDFLAGS) -MF $@.d $< -L$(BUILD) -lpith -o $@

# Linked again when other tests are asked for.
$(BUILD)/tests/which: FORCE
	@mkdir -p $(@D); echo '$(testobj)' | cmp -s - $@ || echo '$(testobj)' > $@

$(BUILD)/tests/pith_tests: $(testobj) $(BUILD)/tests/which $(BUILD)/tests/c_api_static $(BUILD)/tests/c_api_shared
	$(Q)$(CXX) $(CXXFLAGS) $(LDFLAGS) $(testobj) -lgtest -lgtest_main -pthread -o $@

sanitizers := -fsanitize=address,undefined -fno-sanitize-recover=all
sanitize:  ## the tests with AddressSanitizer and UndefinedBehaviorSanitizer
	@$(MAKE) BUILD=$(BUILD)/sanitize CFLAGS='-O1 -g1 $(sanitizers)' \
	  CXXFLAGS='-O1 -g1 $(sanitizers)' LDFLAGS='$(LDFLAGS) $(sanitizers)' test

tsan:  ## the tests that start threads with ThreadSanitizer
	@$(MAKE) BUILD=$(BUILD)/tsan CFLAGS='-O1 -g1 -fsanitize=thread' CXXFLAGS='-O1 -g1 -fsanitize=thread' \
	  LDFLAGS='$(LDFLAGS) -fsanitize=thread' TESTS="$$(grep -l std::thread tests/*_test.cpp)" FILTER='*hread*' test

# A cross compiler: make size CROSS=arm-none-eabi FLAGS='-mcpu=cortex-m4 -mthumb', and
# make stack CXX='arm-none-eabi-g++ -mcpu=cortex-m4 -mthumb'.
size:  ## code, constants and stack of one call at -Os, by stage and function (g++) [CROSS= FLAGS=]
	@tests/targets/footprint.sh -b $(BUILD)/targets -l '0 0 0 0' -- '$(CROSS)' $(FLAGS)

# Compiles the C interface alone: it calls everything, and links with nothing.
stack:  ## the deepest stack of each public function at -Os, from the call graph (g++) [LIMIT=768]
	@mkdir -p $(BUILD)/stack
	$(Q)$(cxx) $(bare) -fno-pie -Os -fcallgraph-info=su -c src/pith.cpp -o $(BUILD)/stack/pith.o
	@awk -v limit=$(LIMIT) -f src/tools/stack.awk $(BUILD)/stack/pith.ci

ends:  ## how often each cell of the table of sentence ends was one, in a folder of treebanks: ENDS=DIR
	@mkdir -p $(BUILD)
	$(Q)$(CXX) -std=c++17 -O1 -Iinclude src/tools/count_ends.cpp -o $(BUILD)/count_ends
	@$(BUILD)/count_ends $(ENDS)

readme: all  ## write into the README and the pages of .github what their programs and commands print (python3)
	@CC="$(CC)" CXX="$(CXX)" python3 src/tools/readme.py $(BUILD)

figures: all $(BUILD)/quality  ## the same with every figure: minutes, and qemu and cross compilers [EVAL=DIR]
	@CC="$(CC)" CXX="$(CXX)" EVAL="$(EVAL)" python3 src/tools/readme.py $(BUILD) --figures

to_prefix = sed -e 's|@VERSION@|$(VERSION)|g' -e 's|@SOVERSION@|$(SOVERSION)|g' -e 's|@PREFIX@|$(PREFIX)|g' \
            -e 's|@LIBDIR@|$(LIBDIR)|g' -e 's|@INCDIR@|$(INCDIR)|g'
cmakedir  = $(LIBDIR)/cmake/pith
# Where each kind of file goes, quoted for the shell: a folder's name may hold a space.
to_bin    = "$(DESTDIR)$(BINDIR)"
to_lib    = "$(DESTDIR)$(LIBDIR)"
to_inc    = "$(DESTDIR)$(INCDIR)"
to_man    = "$(DESTDIR)$(MANDIR)/man1"
to_share  = "$(DESTDIR)$(PREFIX)/share"
to_pc     = "$(DESTDIR)$(LIBDIR)/pkgconfig"
to_cmake  = "$(DESTDIR)$(cmakedir)"

install: all  ## headers, libraries, command, man page, completions, pith.pc, CMake package [PREFIX= DESTDIR=]
	@install -d $(to_bin) $(to_pc) $(to_cmake) $(to_man)
	@set -e; for h in $(headers:include/%=%); do install -D -m 644 include/$$h $(to_inc)/$$h; done
	@install -m 755 $(BUILD)/pith $(to_bin)/pith
	@install -m 644 $(BUILD)/libpith.a $(to_lib)/libpith.a
	@install -m 755 $(so) $(to_lib)/$(notdir $(so))
	@ln -sf $(notdir $(so)) $(to_lib)/libpith.so.$(SOVERSION)
	@ln -sf $(notdir $(so)) $(to_lib)/libpith.so
	@src/package/relocate.sh "$(PREFIX)" "$(LIBDIR)" "$(INCDIR)" | $(to_prefix) -f - src/package/pith.pc.in > $(to_pc)/pith.pc
	@$(to_prefix) src/package/pith-config.cmake.in > $(to_cmake)/pith-config.cmake
	@$(to_prefix) src/package/pith-config-version.cmake.in > $(to_cmake)/pith-config-version.cmake
	@$(to_prefix) src/cli/pith.1 > $(to_man)/pith.1
	@install -D -m 644 src/cli/completions/pith.bash $(to_share)/bash-completion/completions/pith
	@install -D -m 644 src/cli/completions/_pith $(to_share)/zsh/site-functions/_pith
	@install -D -m 644 src/cli/completions/pith.fish $(to_share)/fish/vendor_completions.d/pith.fish

uninstall:  ## remove what install put there [PREFIX= DESTDIR=]
	@rm -f $(to_bin)/pith $(to_lib)/libpith.* $(to_pc)/pith.pc $(to_man)/pith.1
	@rm -f $(to_share)/bash-completion/completions/pith $(to_share)/zsh/site-functions/_pith \
	  $(to_share)/fish/vendor_completions.d/pith.fish
	@for h in $(headers:include/%=%); do rm -f $(to_inc)/$$h; done
	@rm -rf $(to_cmake)
	@rmdir $(to_inc)/pith/languages $(to_inc)/pith/reading $(to_inc)/pith/ranking $(to_inc)/pith 2>/dev/null || true

clean:  ## remove everything that was built
	@rm -rf $(BUILD)

help:  ## this list
	@sed -n 's/^\([a-z-]*\):.*  ## \(.*\)/\1\t\2/p' $(MAKEFILE_LIST) | while IFS='	' read -r name what; do \
	  printf '  make %-19s %s\n' "$$name" "$$what"; done

# Rules of parts that are large enough to keep their own.
-include $(wildcard tests/*/*.mk bench/*/*.mk)

-include $(wildcard $(BUILD)/obj/*.d $(BUILD)/obj/cli/*.d $(BUILD)/pic/*.d $(BUILD)/tests/*.d $(BUILD)/*.d)
