# databases.mk - Pith inside SQLite and PostgreSQL: examples of a host that links it.

.PHONY: sqlite postgres

# The module holds the library itself, so that it needs nothing installed.
$(BUILD)/sqlite/pith.so: bench/databases/pith_sqlite.c $(shared) src/pith.map
	@mkdir -p $(@D); echo $@
	$(Q)$(cc) -fPIC $(CFLAGS) $(LDFLAGS) -shared -fvisibility=hidden -Wno-pedantic -MF $@.d \
	  -Wl,--exclude-libs,ALL -Dsqlite3_pith_init='__attribute__((visibility("default"))) sqlite3_pith_init' $< $(shared) -o $@

$(BUILD)/sqlite/memory: bench/databases/sqlite_memory.c bench/databases/pith_sqlite.c $(shared)
	@mkdir -p $(@D); echo $@
	$(Q)$(cc) -Wno-pedantic $(CFLAGS) $(LDFLAGS) -DSQLITE_CORE -MF $@.d bench/databases/sqlite_memory.c \
	  bench/databases/pith_sqlite.c $(shared) -lsqlite3 -o $@

sqlite: $(BUILD)/sqlite/pith.so $(BUILD)/sqlite/memory $(BUILD)/pith  ## Pith as an SQLite extension, tested in sqlite3
	@bench/databases/test_sqlite.sh $(BUILD)

PG_CONFIG ?= pg_config
$(BUILD)/postgres/pith.so: bench/databases/pith_postgres.c $(shared) bench/databases/databases.mk
	@mkdir -p $(@D); echo $@
	$(Q)$(CC) -std=gnu99 -Iinclude -I$$($(PG_CONFIG) --includedir-server) -fPIC $(CFLAGS) $(LDFLAGS) -shared \
	  -Wl,-Bsymbolic $< $(shared) -o $@

postgres: $(BUILD)/postgres/pith.so $(BUILD)/pith  ## Pith as functions of PostgreSQL, tested in a server of its own
	@bench/databases/test_postgres.sh $(BUILD)
