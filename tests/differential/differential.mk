# differential.mk - the library against models that share no code with it.

ROUNDS ?= 2000
differential_parts := $(BUILD)/differential/differential.o $(patsubst src/cli/%.cpp,$(BUILD)/differential/cli_%.o,$(cli))

.PHONY: differential

$(BUILD)/differential/differential.o: tests/differential/differential.cpp $(BUILD)/flags
	@mkdir -p $(@D); echo $<
	$(Q)$(cxx) $(TESTWARN) $(CXXFLAGS) -c $< -o $@
$(BUILD)/differential/cli_%.o: src/cli/%.cpp $(BUILD)/flags
	@mkdir -p $(@D)
	$(Q)$(cxx) -Dmain=pith_command $(CXXFLAGS) -c $< -o $@
$(BUILD)/differential/differential: $(differential_parts) $(BUILD)/libpith.a
	$(Q)$(CXX) $(CXXFLAGS) $(LDFLAGS) $^ -o $@
-include $(wildcard $(BUILD)/differential/*.d)

differential: $(BUILD)/differential/differential  ## random texts and options against a model in double [ROUNDS=2000 ARGS="--seed 1"]
	@$< --rounds $(ROUNDS) $(ARGS)
