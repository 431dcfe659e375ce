# fuzz.mk - the harnesses of this folder: with libFuzzer, as one plain program, and what they reach.

FUZZ_CXX  ?= clang++
FUZZ_RUNS ?= 100000
FUZZ_LEN  ?= 400
fuzzers := $(wildcard tests/fuzz/*_fuzz.cpp)
fuzz_names := $(fuzzers:tests/fuzz/%.cpp=%)
# trace-cmp would take a third of the time; the dictionary finds what it finds
fuzz_sanitizers := -fsanitize=address,undefined -fno-sanitize-recover=all
fuzz_options = -max_len=$(FUZZ_LEN) -dict=tests/fuzz/words.dict -entropic=0 -reduce_inputs=0 -print_funcs=0 \
  -verbosity=0 -print_final_stats=1 -artifact_prefix=$(BUILD)/fuzz/

.PHONY: fuzz fuzzers fuzz-seeds fuzz-corpus fuzz-plain fuzz-coverage

# One program has all harnesses, so that what they share is compiled once; the command's sources are in it
# under another name for their main.
fuzz_compile = -std=c++17 -Iinclude $(WARN) -Wno-conversion -MMD -MP $(CPPFLAGS)
fuzz_flags   = $(fuzz_compile) -DPITH_LIBFUZZER -O1 -g1 $(fuzz_sanitizers) -fsanitize=fuzzer-no-link -fno-sanitize-coverage=trace-cmp
fuzz_objects = $(cli:src/cli/%.cpp=$(BUILD)/fuzz/$(1)/cli_%.o) $(BUILD)/fuzz/$(1)/all.o

fuzzers: $(fuzz_names:%=$(BUILD)/fuzz/%)
$(BUILD)/fuzz/%_fuzz: $(BUILD)/fuzz/libfuzzer
	@ln -sf libfuzzer $@
$(BUILD)/fuzz/lib/cli_%.o: src/cli/%.cpp
	@mkdir -p $(@D)
	$(Q)$(FUZZ_CXX) $(fuzz_flags) -Dmain=pith_command -c $< -o $@
$(BUILD)/fuzz/lib/all.o: tests/fuzz/all.cpp
	@mkdir -p $(@D); echo "$< (libFuzzer)"
	$(Q)$(FUZZ_CXX) $(fuzz_flags) -c $< -o $@
$(BUILD)/fuzz/libfuzzer: $(call fuzz_objects,lib)
	$(Q)$(FUZZ_CXX) $(fuzz_sanitizers) -fsanitize=fuzzer $^ -o $@

$(BUILD)/fuzz/plain/cli_%.o: src/cli/%.cpp $(BUILD)/flags
	@mkdir -p $(@D)
	$(Q)$(CXX) $(fuzz_compile) $(CXXFLAGS) -Dmain=pith_command -c $< -o $@
$(BUILD)/fuzz/plain/all.o: tests/fuzz/all.cpp $(BUILD)/flags
	@mkdir -p $(@D); echo $<
	$(Q)$(CXX) $(fuzz_compile) $(CXXFLAGS) -c $< -o $@
$(BUILD)/fuzz/all: $(call fuzz_objects,plain)
	$(Q)$(CXX) $(CXXFLAGS) $(LDFLAGS) $^ -o $@

-include $(wildcard $(BUILD)/fuzz/*/*.d)

fuzz: fuzzers fuzz-seeds  ## run each libFuzzer harness with clang++ [FUZZ_RUNS=100000 FUZZ_LEN=400]
	@set -e; for f in $(fuzz_names); do echo "$$f: $(FUZZ_RUNS) runs"; \
	  ASAN_OPTIONS=quarantine_size_mb=4:malloc_context_size=0:$$ASAN_OPTIONS $(BUILD)/fuzz/$$f -runs=$(FUZZ_RUNS) $(fuzz_options) $(BUILD)/fuzz/corpus/$$f \
	    2> $(BUILD)/fuzz/$$f.log || { cat $(BUILD)/fuzz/$$f.log; exit 1; }; \
	  awk -v name=$$f '/number_of_executed_units/ { n = $$2 } /average_exec_per_sec/ { rate = $$2 } \
	    END { print name, n, rate > 0 ? n / rate : 1 }' $(BUILD)/fuzz/$$f.log | tee -a $(BUILD)/fuzz/corpus/runs; done

fuzz-seeds: $(BUILD)/fuzz/all
	@set -e; for f in $(fuzz_names); do $(BUILD)/fuzz/all $$f --seeds $(BUILD)/fuzz/corpus/$$f; done

fuzz-corpus: $(BUILD)/fuzz/all  ## run the inputs of tests/fuzz/corpus through every harness, any compiler
	@$(BUILD)/fuzz/all every --lines

fuzz-plain: $(BUILD)/fuzz/all  ## the harnesses on inputs of their own making, any compiler [FUZZ_RUNS=100000]
	@$(BUILD)/fuzz/all every --runs $(FUZZ_RUNS)

# The same program with clang's coverage; what is listed has no input that reaches it.
fuzz-coverage:  ## a table of the harnesses, and which branches none reaches: corpora of the tree and of build/fuzz (llvm-cov)
	@$(MAKE) BUILD=$(BUILD)/coverage CXX=$(FUZZ_CXX) CXXFLAGS='-O1 -fprofile-instr-generate -fcoverage-mapping' $(BUILD)/coverage/fuzz/all
	@tests/fuzz/coverage.sh $(BUILD)/coverage/fuzz/all $(BUILD)/fuzz/corpus
