# fuzz.mk - the harnesses of this folder: with libFuzzer, as one plain program, and what they reach.

FUZZ_CXX  ?= clang++
FUZZ_RUNS ?= 100000
FUZZ_LEN  ?= 400
fuzzers := $(wildcard tests/fuzz/*_fuzz.cpp)
fuzz_names := $(fuzzers:tests/fuzz/%.cpp=%)
fuzz_cli := $(patsubst src/cli/%.cpp,$(BUILD)/fuzz/cli_%.o,$(cli))
# trace-cmp would take a third of the time; the dictionary finds what it finds
fuzz_sanitizers := -fsanitize=address,undefined -fno-sanitize-recover=all
fuzz_flags := -std=c++17 -Iinclude $(WARN) -Wno-conversion -O2 -g1 $(fuzz_sanitizers) \
  -fsanitize=fuzzer-no-link -fno-sanitize-coverage=trace-cmp
fuzz_options = -max_len=$(FUZZ_LEN) -dict=tests/fuzz/words.dict -entropic=0 -reduce_inputs=0 -print_funcs=0 \
  -verbosity=0 -print_final_stats=1 -artifact_prefix=$(BUILD)/fuzz/

.PHONY: fuzz fuzzers fuzz-seeds fuzz-corpus fuzz-plain fuzz-coverage

fuzzers: $(fuzz_names:%=$(BUILD)/fuzz/%)
$(BUILD)/fuzz/cli_%.o: src/cli/%.cpp $(headers)
	@mkdir -p $(@D)
	$(Q)$(FUZZ_CXX) $(fuzz_flags) -Dmain=pith_command -c $< -o $@
$(BUILD)/fuzz/command_fuzz: $(fuzz_cli)
$(BUILD)/fuzz/%_fuzz: tests/fuzz/%_fuzz.cpp tests/fuzz/fuzz.hpp $(headers)
	@mkdir -p $(@D); echo $<
	$(Q)$(FUZZ_CXX) $(fuzz_flags) -fsanitize=fuzzer $< $(filter %.o,$^) -o $@

# All harnesses in one program, so that what they share is compiled once.
fuzz_all = $(cxx) -Wno-conversion $(CXXFLAGS) $(LDFLAGS) -MF $@.d tests/fuzz/all.cpp -o $@
$(BUILD)/fuzz/all: tests/fuzz/all.cpp $(fuzzers) tests/fuzz/fuzz.hpp $(cli) $(headers) $(BUILD)/flags
	@mkdir -p $(@D); echo $<
	$(Q)for f in $(cli); do o=$(@D)/all_$$(basename $$f .cpp).o; \
	  $(CXX) -std=c++17 -Iinclude $(CPPFLAGS) $(CXXFLAGS) -Dmain=pith_command -c $$f -o $$o || exit 1; done
	$(Q)$(fuzz_all) $(patsubst src/cli/%.cpp,$(@D)/all_%.o,$(cli))

fuzz: fuzzers fuzz-seeds  ## run each libFuzzer harness with clang++ [FUZZ_RUNS=100000 FUZZ_LEN=400]
	@set -e; for f in $(fuzz_names); do echo "$$f: $(FUZZ_RUNS) runs"; \
	  ASAN_OPTIONS=quarantine_size_mb=4:malloc_context_size=0:$$ASAN_OPTIONS $(BUILD)/fuzz/$$f -runs=$(FUZZ_RUNS) $(fuzz_options) $(BUILD)/fuzz/corpus/$$f; done

fuzz-seeds: $(BUILD)/fuzz/all
	@set -e; for f in $(fuzz_names); do $(BUILD)/fuzz/all $$f --seeds $(BUILD)/fuzz/corpus/$$f; done

fuzz-corpus: $(BUILD)/fuzz/all  ## run the inputs of tests/fuzz/corpus through every harness, any compiler
	@$(BUILD)/fuzz/all every --lines

fuzz-plain: $(BUILD)/fuzz/all  ## the harnesses on inputs of their own making, any compiler [FUZZ_RUNS=100000]
	@$(BUILD)/fuzz/all every --runs $(FUZZ_RUNS)

# The same program with clang's coverage; what is listed has no input that reaches it.
fuzz-coverage:  ## which branches no harness reaches: the corpora of the tree and of build/fuzz (llvm-cov)
	@$(MAKE) BUILD=$(BUILD)/coverage CXX=$(FUZZ_CXX) CXXFLAGS='-O1 -fprofile-instr-generate -fcoverage-mapping' $(BUILD)/coverage/fuzz/all
	@tests/fuzz/coverage.sh $(BUILD)/coverage/fuzz/all $(BUILD)/fuzz/corpus
