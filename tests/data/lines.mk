# The trees that tell what a line is: learned from labelled texts, and measured on texts left out.
# LINES: folders of NAME.txt and NAME.labels.  Needs python3 with numpy.
LINES ?= tests/data/lines
ROUNDS ?= 40,32

$(BUILD)/lines/line_values: src/tools/line_values.cpp src/tools/each_line.hpp $(wildcard include/pith/reading/line_*.hpp)
	@mkdir -p $(@D)
	$(Q)$(cxx) $(CXXFLAGS) $< -o $@

.PHONY: lines-learn lines-quality
lines-learn: $(BUILD)/lines/line_values  ## learn include/pith/reading/line_trees.hpp again [LINES="DIR ..."]
	@python3 src/tools/learn_lines.py $< $(LINES) --rounds $(ROUNDS) --folds 7 --table include/pith/reading/line_trees.hpp

lines-quality: $(BUILD)/lines/line_values  ## how well lines are read that were not learned from [LINES="DIR ..." V=1]
	@CXX='$(CXX)' python3 src/tools/lines_quality.py $(BUILD)/lines $(LINES)

$(BUILD)/lines/line_rules: src/tools/line_rules.cpp src/tools/each_line.hpp $(wildcard include/pith/reading/line_*.hpp) include/pith/reading/rows.hpp
	@mkdir -p $(@D)
	$(Q)$(cxx) $(CXXFLAGS) $< -o $@

.PHONY: rules
rules: $(BUILD)/lines/line_rules  ## rows and trees, and how many lines of FOLDER/*.txt each decided [FOLDER=tests/data/lines]
	@$< $(or $(FOLDER),tests/data/lines)/*.txt

# The rules of reading: each number moved up and down by one, each row of first words broken, and the tests that should
# notice.
rules_read := $(foreach h,blocks word_rows marks sentences,include/pith/reading/$(h).hpp) $(wildcard include/pith/reading/reader*.hpp)
.PHONY: rules-proof
rules-proof:  ## move each number and break each row of the rules of reading, and list those that no test notices (minutes; python3)
	@CXX='$(CXX)' python3 src/tools/move_numbers.py -k tests/data/unnoticed.tsv $(BUILD)/moved $(rules_read) -- \
	  tests/blocks_test.cpp tests/word_rows_test.cpp tests/lines_test.cpp tests/sentences_test.cpp
