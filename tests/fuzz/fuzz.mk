# fuzz.mk - what `make fuzz` needs besides the harnesses: seeds for its corpora, and the same
# harnesses as plain programs for machines without libFuzzer.

plainfuzz := $(fuzzers:tests/fuzz/%.cpp=$(BUILD)/fuzz/plain/%)

.PHONY: fuzz-seeds fuzz-plain

$(BUILD)/fuzz/plain/%: tests/fuzz/%.cpp tests/fuzz/fuzz.hpp $(headers) $(BUILD)/flags
	@mkdir -p $(@D); echo $<
	$(Q)$(cxx) $(CXXFLAGS) $(LDFLAGS) -DPITH_FUZZ_PLAIN -MF $@.d $< -o $@

$(fuzzers:tests/fuzz/%.cpp=$(BUILD)/fuzz/%): tests/fuzz/fuzz.hpp

fuzz: fuzz-seeds
fuzz-seeds: $(plainfuzz)
	@set -e; for f in $(fuzzers:tests/fuzz/%.cpp=%); do \
	  $(BUILD)/fuzz/plain/$$f --seeds $(BUILD)/fuzz/corpus/$$f; done

fuzz-plain: $(plainfuzz)  ## the fuzz harnesses on inputs of their own making, any compiler [FUZZ_RUNS=100000]
	@set -e; for f in $(plainfuzz); do $$f --runs $(FUZZ_RUNS); done
