// bench.cpp - what a summary costs on a board: copy this file, include/pith and texts.inc to it.
//
//     bench/targets/embed.sh bench/articles/*.txt > texts.inc
//
// Two hooks are to be filled in below for a board that is not known here: a clock and a line of
// text to print.  The program prints a row for each article and one for all of them in turn:
// bytes, sentences, ticks of the clock for each byte, workspace, deepest stack.  It needs some 12 KB
// of RAM for the workspace (PITH_BENCH_WORKSPACE) and 2 KB of stack; the articles stay in flash.
#include <cstddef>
#include <cstdint>

#include "pith/pith.hpp"
#include "texts.inc"

#ifndef PITH_BENCH_WORKSPACE
#define PITH_BENCH_WORKSPACE 12288
#endif
#ifndef PITH_BENCH_STACK  // how much of the stack below is painted; the call uses less than 1 KB
#define PITH_BENCH_STACK 1536
#endif

// ---- the hooks --------------------------------------------------------------------------------

#if defined(ARDUINO)
#include <Arduino.h>
static std::uint32_t bench_clock() { return micros(); }
static void bench_print(const char* line) { Serial.print(line); }
static const char bench_unit[] = "us";

#elif defined(ESP_PLATFORM)
#include <cstdio>
#include "esp_cpu.h"
static std::uint32_t bench_clock() { return esp_cpu_get_cycle_count(); }
static void bench_print(const char* line) { std::fputs(line, stdout); }
static const char bench_unit[] = "cycles";

#elif defined(__ZEPHYR__)
#include <zephyr/kernel.h>
static std::uint32_t bench_clock() { return k_cycle_get_32(); }
static void bench_print(const char* line) { printk("%s", line); }
static const char bench_unit[] = "cycles";

#elif defined(PITH_BENCH_QEMU)  // the plugin counts, and looks at when bench_mark() is called
#include "board.hpp"
extern "C" __attribute__((noinline)) void board_mark() { __asm__ volatile(""); }
static std::uint32_t bench_clock() {
  board_mark();
  return 0;
}
static void bench_print(const char* line) { board_put(line); }
static const char bench_unit[] = "insns";

#elif defined(PITH_BENCH_DWT)  // Cortex-M3 and above, with a bench_print() of the user's
extern "C" void bench_print(const char* line);
static std::uint32_t bench_clock() {
  static volatile std::uint32_t* const demcr = reinterpret_cast<std::uint32_t*>(0xe000edfc);
  static volatile std::uint32_t* const dwt = reinterpret_cast<std::uint32_t*>(0xe0001000);
  *demcr = *demcr | 1u << 24;
  dwt[0] = dwt[0] | 1u;
  return dwt[1];
}
static const char bench_unit[] = "cycles";

#else  // a computer
#include <chrono>
#include <cstdio>
static std::uint32_t bench_clock() {
  return static_cast<std::uint32_t>(std::chrono::duration_cast<std::chrono::nanoseconds>(
                                        std::chrono::steady_clock::now().time_since_epoch())
                                        .count());
}
static void bench_print(const char* line) { std::fputs(line, stdout); }
static const char bench_unit[] = "ns";
#endif

// ---- the bench --------------------------------------------------------------------------------

namespace {

pith::static_workspace<PITH_BENCH_WORKSPACE> memory;
pith::result result;

// Paints the stack, or counts from the deepest byte what has lost its paint.  See run(): what is
// called from there in between uses the same memory.
__attribute__((noinline)) std::uint32_t stack(bool paint) {
  unsigned char area[PITH_BENCH_STACK];
  volatile unsigned char* p = area;
  __asm__ volatile("" : "+r"(p));
  std::uint32_t clean = 0;
  if (paint)
    for (std::uint32_t i = 0; i < PITH_BENCH_STACK; ++i) p[i] = 0xc5;
  else
    while (clean < PITH_BENCH_STACK && p[clean] == 0xc5) ++clean;
  return PITH_BENCH_STACK - clean;
}

__attribute__((noinline)) void summarize(const char* text, std::size_t bytes) {
  result = pith::summarize({text, bytes}, {3}, memory);
}

void cell(const char* text, unsigned width, bool left) {
  char line[40];
  unsigned n = 0, at = 0;
  while (text[n] != '\0') ++n;
  while (!left && at + n < width) line[at++] = ' ';
  while (*text != '\0' && at < sizeof line - 1) line[at++] = *text++;
  while (left && at < width) line[at++] = ' ';
  line[at] = '\0';
  bench_print(line);
}

void cell(std::uint32_t number, unsigned width) {
  char digits[11];
  char* p = digits + sizeof digits - 1;
  *p = '\0';
  do *--p = static_cast<char>('0' + number % 10);
  while ((number /= 10) != 0);
  cell(p, width, false);
}

void row(const char* name, std::uint32_t bytes, std::uint32_t sentences, std::uint32_t ticks,
         std::uint32_t workspace, std::uint32_t deepest) {
  cell(name, 20, true);
  cell(bytes, 8);
  cell(sentences, 11);
  cell(bytes != 0 ? ticks / bytes : 0, 12);
  cell(workspace, 11);
  cell(deepest, 7);
  bench_print("\n");
}

int run() {
  cell("article", 20, true);
  cell("bytes", 8, false);
  cell("sentences", 11, false);
  cell(bench_unit, 7, false);
  cell("/byte", 5, false);
  cell("workspace", 11, false);
  cell("stack", 7, false);
  bench_print("\n");
  std::uint32_t bytes = 0, sentences = 0, ticks = 0, workspace = 0, deepest = 0;
  for (const auto& t : texts) {
    const char* const text = reinterpret_cast<const char*>(t.bytes);
    stack(true);
    const std::uint32_t start = bench_clock();
    summarize(text, t.size);
    const std::uint32_t took = bench_clock() - start, used = stack(false);
    if (!result) {
      bench_print(pith::status_name(result.status));
      bench_print("\n");
      return 1;
    }
    const std::uint32_t need = static_cast<std::uint32_t>(result.workspace_bytes);
    row(t.name, t.size, result.sentence_count, took, need, used);
    bytes += t.size;
    sentences += result.sentence_count;
    ticks += took;
    if (need > workspace) workspace = need;
    if (used > deepest) deepest = used;
  }
  row("all in turn", bytes, sentences, ticks, workspace, deepest);
  return 0;
}

}  // namespace

#if defined(ARDUINO)
void setup() {
  Serial.begin(115200);
  while (!Serial) {
  }
  run();
}
void loop() {}
#elif defined(ESP_PLATFORM)
extern "C" void app_main() { run(); }
#elif defined(PITH_BENCH_QEMU)
extern "C" int board_main() { return run(); }
#else
int main() { return run(); }
#endif
