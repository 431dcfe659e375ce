// board_hosted.cpp - board.hpp by the C library: the digest where there is one, on Windows.
#include "board.hpp"

#include <cstdio>

extern "C" void board_put(const char* text) { std::fputs(text, stdout); }
extern "C" std::size_t board_read(char*, std::size_t) { return 0; }

int main() { return board_main(); }
