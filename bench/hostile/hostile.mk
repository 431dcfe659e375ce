# hostile.mk - what the worst texts cost beside prose, by time and by instructions.

HOSTILE_BYTES ?= 65536
hostile_parts := $(BUILD)/hostile/hostile.o $(patsubst src/cli/%.cpp,$(BUILD)/hostile/cli_%.o,$(cli))

.PHONY: hostile hostile-full hostile-board

$(BUILD)/hostile/hostile.o: bench/hostile/hostile.cpp $(BUILD)/flags
	@mkdir -p $(@D); echo $<
	$(Q)$(cxx) $(CXXFLAGS) -c $< -o $@
# the command in the same program, where an instruction of it counts as any other
$(BUILD)/hostile/cli_%.o: src/cli/%.cpp $(BUILD)/flags
	@mkdir -p $(@D)
	$(Q)$(cxx) -Dmain=pith_command $(CXXFLAGS) -c $< -o $@
# at an address that is known before it runs, for the plugin
$(BUILD)/hostile/hostile: $(hostile_parts) $(BUILD)/libpith.a
	$(Q)$(CXX) $(CXXFLAGS) $(LDFLAGS) -static $^ -o $@
$(BUILD)/hostile/count.so: bench/targets/count.c
	@mkdir -p $(@D)
	$(Q)$(CC) -O2 -shared -fPIC $< -o $@

-include $(wildcard $(BUILD)/hostile/*.d)

# The pairs that the clock finds worst are counted, where qemu-user is installed.
hostile: $(BUILD)/hostile/hostile $(BUILD)/hostile/count.so  ## the worst texts beside prose, by every call [HOSTILE_BYTES=65536 ARGS=...]
	@cd $(CURDIR) && if command -v qemu-x86_64 > /dev/null && [ "$$(uname -m)" = x86_64 ]; then \
	  $< --bytes $(HOSTILE_BYTES) --top 10 --find $(BUILD)/hostile/pairs $(ARGS) && \
	  rm -f $(BUILD)/hostile/counts && \
	  qemu-x86_64 -plugin $(BUILD)/hostile/count.so,mark=$$(nm $< | awk '$$3 == "board_mark" { print $$1 }'),out=$(BUILD)/hostile/counts \
	    $< --bytes $(HOSTILE_BYTES) --pairs $(BUILD)/hostile/pairs --counts $(BUILD)/hostile/counts $(ARGS); \
	else $< --bytes $(HOSTILE_BYTES) $(ARGS); fi

hostile-full:  ## the same at 250 KB and 1 MB, for as long as it takes
	@$(MAKE) hostile HOSTILE_BYTES=262144
	@$(MAKE) hostile HOSTILE_BYTES=1048576

# Half a megabyte of memory is enough for a summary of any 8 KB.
hostile-board: $(BUILD)/hostile/hostile  ## a summary of each worst text beside prose on a Cortex-M4F, by instructions (qemu-system-arm)
	@cd $(CURDIR) && rm -rf $(BUILD)/hostile/board && mkdir -p $(BUILD)/hostile/board && \
	  $< --bytes 8192 --write $(BUILD)/hostile/board && \
	  bench/targets/run.sh -b $(BUILD)/hostile/targets -t $(BUILD)/hostile/board -w 524288 cortex-m4f > $(BUILD)/hostile/board/counts && \
	  awk 'FNR == NR { name[$$1] = substr($$0, 5); next } $$1 == "000" { prose = $$4 } \
	    $$1 in name && $$1 != "000" { printf "%6.2f  %s\n", $$4 / prose, name[$$1] }' \
	    $(BUILD)/hostile/board/names $(BUILD)/hostile/board/counts | sort -rn | head -20
