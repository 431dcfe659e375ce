.PHONY: bench-check bench-store
bench-check: $(BUILD)/pith  ## instructions for each article beside the stored ones (valgrind); fails at 3 % more
	@bench/instructions/check.sh $(BUILD)/pith
bench-store: $(BUILD)/pith  ## stores them anew
	@bench/instructions/check.sh $(BUILD)/pith --store
