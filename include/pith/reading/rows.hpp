// pith/reading/rows.hpp - lines that are certain: one pattern a row, each with the line that shows it.
//
// A row says what a line is by how it begins.  In a pattern
//     #   is a number                      @   is a word, or several joined by - _ . or '
//     ~   is anything, as little as will do    a space is one or more; $ is the end of the line
//     ^   is a time, perhaps after a date and in brackets: "14:02", "[3/12/24, 6:42:10 PM]", "(2024-03-12 18:42)"
// and every other character is itself.  Rows are grouped by kind of file, and a program that reads no
// such files leaves a group out (PITH_ROWS): prose has none, it is told by trees and first words.
//
// PITH_LINE_ROWS(ROW) is the list: ROW(group, what, pattern, example).  The tests are made from it.
#ifndef PITH_ROWS_HPP
#define PITH_ROWS_HPP

#include <cstddef>
#include <cstdint>

#include "characters.hpp"
#include "line_shape.hpp"
#include "marks.hpp"

/// The groups that are compiled in: the sum of those in pith::detail::row_group.
#ifndef PITH_ROWS
#define PITH_ROWS 15
#endif

namespace pith::detail {

enum row_group : unsigned { rows_mail = 1, rows_web = 2, rows_code = 4, rows_talk = 8 };

/// What a rule that is no row is asked for, too: without its group it is not compiled.
inline constexpr bool reads_mail = (PITH_ROWS & rows_mail) != 0, reads_web = (PITH_ROWS & rows_web) != 0,
                      reads_code = (PITH_ROWS & rows_code) != 0, reads_talk = (PITH_ROWS & rows_talk) != 0;

// What a row says:
//   b byline    c code       f furniture    q the time of a cue    t table    n a note, up to where its braces close
//   o the number of a page, between two lines of a sentence perhaps; w who speaks below
// where the text begins after the pattern:
//   h heading   i an item    p text         m text if it ends with a stop    s a turn of a talk    v a turn in a cue
//   y caption   r what goes on with the sentence before it    l a link if a quotation ends it
// and where something begins that has more lines:
//   d a diff    e data       g what the line is the label of    j what is deeper below    k who made a book readable    x a fence
#define PITH_LINE_ROWS(ROW)                                                                        \
  /* cues of subtitles, and how their files begin */                                               \
  ROW(rows_talk, "q", "^ --> #", "00:00:01,200 --> 00:00:04,000")                                  \
  ROW(rows_talk, "f", "WEBVTT$", "WEBVTT")                                                         \
  ROW(rows_talk, "v", "<v ~>", "<v Anna>They earn twice as much.</v>")                             \
  /* chats: a time, a name */                                                                      \
  ROW(rows_talk, "f", "^ ~: Reacted to \"", "00:15:37 Ann B. Cole: Reacted to \"It is green\" with :)") \
  ROW(rows_talk, "f", "^ ~: Replying to \"", "00:15:40 Bo: Replying to \"It is green\"")               \
  ROW(rows_talk, "s", "^ <~> [@] <~> ", "14:02 <+relay> [mill] <mira> the server is down")         \
  ROW(rows_talk, "s", "^ <~> ", "[14:02] <mira> the build server has been down")                   \
  ROW(rows_talk, "f", "^ *** ", "[10:04:11] *** Quits: bo (~bo@host.example) (Quit: bye!)")        \
  ROW(rows_talk, "f", "^ -!- ", "10:04 -!- bo has quit [Ping timeout: 240 seconds]")               \
  ROW(rows_talk, "f", "^ --> ", "10:04:11 --> bo (~bo@host.example) has joined #mill")             \
  ROW(rows_talk, "f", "^ <-- ", "10:04:11 <-- bo has quit (Quit: bye)")                            \
  ROW(rows_talk, "f", "^ * ", "10:04:11 * bo nods")                                                \
  ROW(rows_talk, "f", "--- Log ", "--- Log opened Mon Mar 03 10:00:11 2025")                       \
  ROW(rows_talk, "f", "[@]$", "[Music]")                                                           \
  /* logs */                                                                                       \
  ROW(rows_code, "c", "@ # #:#:# @ ~: ", "Mar 13 04:11:02 node7 sshd[2211]: Accepted key")         \
  ROW(rows_code, "c", "#-#-# #:#:#", "2025-03-04 08:00:01,223 INFO  main - starting up")           \
  ROW(rows_code, "c", "#-#-#T#:#:#", "2025-03-04T08:00:01Z level=info starting up")                \
  ROW(rows_code, "c", "[@ @ # #:#:# #] ", "[Tue Mar 04 08:00:01 2025] [notice] starting up")       \
  ROW(rows_code, "c", "#.#.#.# - ", "10.0.0.4 - - [04/Mar/2025:08:00:01 +0000] \"GET / HTTP/1.1\" 200") \
  /* more of chats, whose times look like those of logs */                                        \
  ROW(rows_talk, "f", "^ - ~: <", "12/03/24, 18:47 - Omar: <Media omitted>")                       \
  ROW(rows_talk, "s", "^ - ~: ", "12/03/24, 18:42 - Lena: Who can drive?")                         \
  ROW(rows_talk, "f", "#/#/#, ^ - ", "12/03/24, 18:41 - Messages are encrypted.")                  \
  ROW(rows_talk, "f", "#.#.#, ^ - ", "12.03.24, 18:41 - Uwe ist der Gruppe beigetreten")           \
  ROW(rows_talk, "f", "[#/#/#~] ~: \xE2\x80\x8E", "[12/03/24, 18:47:10] Omar: \xE2\x80\x8Eimage omitted") \
  ROW(rows_talk, "s", "[#/#/#~] ~: ", "[12/03/24, 18:42:10] Lena: Who can drive?")                 \
  ROW(rows_talk, "s", "[@ #] [^] ", "[Speaker 1] [00:04] Today we talk about the wall.")           \
  ROW(rows_talk, "b", "^ @, @$", "[3/12 9:41 AM] Roe, Ana")                                        \
  ROW(rows_talk, "b", "@, @ ^$", "Roe, Ana   3/12/2024 9:41 AM")                                   \
  ROW(rows_talk, "b", "@ @ ^$", "Lena Moss  9:41 AM")                                              \
  ROW(rows_talk, "b", "@ ~Today at ^$", "ana_roe \xE2\x80\x94 Today at 9:41 AM")                   \
  ROW(rows_talk, "s", "^ From ~: ", "18:42:10 From Ana Roe to Everyone : Who can drive?")          \
  ROW(rows_talk, "s", "^ **~**: ", "[00:11] **Bo**: Who can drive?")                               \
  ROW(rows_talk, "s", "^ @: ", "(14:02:11) Ana: Who can drive?")                                   \
  ROW(rows_talk, "s", "^ @ @: ", "00:14:02 Ana Roe: Who can drive?")                               \
  ROW(rows_talk, "w", "^ @:$", "[0:06:50] SPEAKER_18:")                                            \
  ROW(rows_talk, "m", "^ ", "0:04 The wall was planned for three million.")                        \
  ROW(rows_talk, "s", "Q: ", "Q: Can I work remotely?")                                            \
  ROW(rows_talk, "s", "A: ", "A: Rarely.")                                                         \
  ROW(rows_talk, "p", "**@.**~ ", "**Ines.** Our guest has built bridges.")                       \
  ROW(rows_talk, "s", "**~:** ", "**Ines Duarte:** Our guest has built bridges.")                  \
  /* programs */                                                                                  \
  ROW(rows_code, "c", "at @.@(", "at mill.Pump.start(Pump.java:88)")                               \
  ROW(rows_code, "c", "File \"~\", line #", "File \"pump.py\", line 14, in <module>")              \
  ROW(rows_code, "d", "diff --git ", "diff --git a/pump.c b/pump.c")                               \
  ROW(rows_code, "c", "\x7Finclude ", "#include <stdio.h>")                                           \
  ROW(rows_code, "c", "\x7F!/", "#!/usr/bin/env python3")                                             \
  ROW(rows_code, "c", "from @ import ", "from datetime import datetime, timedelta")                \
  ROW(rows_code, "c", "import @$", "import sys")                                                   \
  ROW(rows_code, "c", "import @ as @$", "import numpy as np")                                      \
  ROW(rows_code, "c", "def @(", "def grind(flour):")                                               \
  ROW(rows_code, "c", "static @ @(", "static void stop(const char *why, ...)")                     \
  ROW(rows_code, "f", "commit @$", "commit 7fe0b034ec967b52a5a28276419117326df93263")              \
  ROW(rows_code, "f", "Merge: @ @$", "Merge: eba8e50c 25fd6bfe")                                   \
  ROW(rows_code, "f", "Copyright (@) #", "Copyright (C) 2012-2026 Ana Roe")                        \
  ROW(rows_code, "p", "[0#] ", "[0014] The present invention is a valve for hot water.")            \
  /* records of a library */                                                                       \
  ROW(rows_code, "p", "AB - ", "AB  - The mill was built in 1740 by two brothers.")               \
  ROW(rows_code, "h", "TI - ", "TI  - The mill of Brennick")                                      \
  /* laws */                                                                                        \
  ROW(rows_talk, "i", "\xEC\xA0\x9C#\xEC\xA1\xB0 ", "\xEC\xA0\x9C" "3\xEC\xA1\xB0 The roads are everybody's.") \
  /* mail: headers that are in no list of words, footers of lists */                               \
  ROW(rows_mail, "b", "MIME-Version: ", "MIME-Version: 1.0")                                       \
  ROW(rows_mail, "h", "Title: ", "Title: A Winter by the River")                                   \
  ROW(rows_mail, "e", "Content-@: base64", "Content-Transfer-Encoding: base64")    \
  ROW(rows_mail, "b", "Content-@: ", "Content-Transfer-Encoding: quoted-printable")                \
  ROW(rows_mail, "b", "X-@: ", "X-Spam-Status: No, score=-1.2")                                    \
  ROW(rows_mail, "b", "List-@: ", "List-Unsubscribe: <mailto:leave@example.org>")                  \
  ROW(rows_mail, "b", "Received: ", "Received: from a.example by b.example with SMTP")             \
  ROW(rows_mail, "b", "Return-Path: ", "Return-Path: <ana@example.org>")                           \
  ROW(rows_mail, "f", "You are receiving ", "You are receiving this because you commented.")  \
  ROW(rows_mail, "f", "You receive~ this ", "You received this message because you are a member.") \
  ROW(rows_mail, "f", "To view this discussion ", "To view this discussion on the web, visit the archive.") \
  ROW(rows_mail, "f", "Reply to this email ", "Reply to this email directly or view it.")          \
  ROW(rows_mail, "f", "You may reply to ", "You may reply to this email to add a comment.")       \
  ROW(rows_mail, "f", "To unsubscribe", "To unsubscribe, write to leave@example.org.")            \
  ROW(rows_mail, "f", "~ mailing list$", "club mailing list")                                      \
  /* pages */                                                                                      \
  ROW(rows_web, "r", "\xC2\xAE$", "\xC2\xAE")                                                      \
  ROW(rows_web, "r", "\xC2\xA9$", "\xC2\xA9")                                                      \
  ROW(rows_web, "r", "\xE2\x84\xA2$", "\xE2\x84\xA2")                                              \
  ROW(rows_web, "o", "- # -$", "- 12 -")                                                           \
  ROW(rows_web, "o", "-- # --$", "-- 12 --")                                                       \
  ROW(rows_web, "o", "\xE2\x80\x93 # \xE2\x80\x93$", "\xE2\x80\x93 12 \xE2\x80\x93")               \
  ROW(rows_web, "o", "\xE2\x80\x94 # \xE2\x80\x94$", "\xE2\x80\x94 12 \xE2\x80\x94")               \
  ROW(rows_web, "o", "Page #$", "Page 12")                                                         \
  ROW(rows_web, "o", "Page # @ #$", "Page 12 of 90")                                               \
  ROW(rows_web, "o", "Page #/#$", "Page 12/90")                                                    \
  ROW(rows_web, "o", "[Page #]$", "[Page 12]")                                                     \
  ROW(rows_web, "o", "(Page #)$", "(Page 12)")                                                     \
  ROW(rows_web, "o", "PAGE #$", "PAGE 12")                                                         \
  ROW(rows_web, "o", "Seite #$", "Seite 12")                                                       \
  ROW(rows_web, "o", "P\xC3\xA1gina #$", "P\xC3\xA1gina 12")                                       \
  ROW(rows_web, "o", "<PAGE>$", "<PAGE>")                                                          \
  /* markup */                                                                                     \
  ROW(rows_web, "f", ".. @:: text", ".. code-block:: text")                                          \
  ROW(rows_web, "j", ".. code", ".. code-block:: sh")                                              \
  ROW(rows_web, "j", ".. meta", ".. meta::")                                                     \
  ROW(rows_web, "f", ".. @::", ".. image:: mill.png")                                              \
  ROW(rows_web, "h", ".. title: ", ".. title: A year of floods")                                   \
  ROW(rows_web, "f", ".. _", ".. _mill: https://example.org")                                      \
  ROW(rows_web, "j", ".. @", ".. note to those who write this")                                    \
  ROW(rows_web, "f", ":@: ", ":alt: the mill")                                                     \
  ROW(rows_web, "f", ":@:$", ":toc:")                                                              \
  ROW(rows_web, "f", ":!@:$", ":!toc:")                                                            \
  ROW(rows_web, "f", "#.# ~?$", "1.2 Are there mills?")                                            \
  ROW(rows_web, "f", "#.#.# ~?$", "1.2.2 Are there old ones?")                                     \
  ROW(rows_web, "f", "File: @, Node: ", "File: mill.info,  Node: Top,  Next: The wheel")           \
  ROW(rows_web, "p", "\"\"\"", "\"\"\"Counts what the mill grinds.")                               \
  ROW(rows_web, "f", "if@::~]$", "ifndef::env-github[]")                                           \
  ROW(rows_web, "f", "endif::", "endif::[]")                                                       \
  ROW(rows_web, "f", "include::", "include::footer.adoc[]")                                        \
  ROW(rows_web, "f", "image::", "image::mill.png[]")                                               \
  ROW(rows_web, "h", "\x7F+TITLE: ", "#+TITLE: Notes on the mill")                                  \
  ROW(rows_web, "x", "\x7F+BEGIN_SRC", "#+BEGIN_SRC sh")                                             \
  ROW(rows_web, "x", "\x7F+begin_src", "#+begin_src sh")                                             \
  ROW(rows_web, "f", "\x7F+@", "#+OPTIONS: toc:nil")                                                \
  ROW(rows_web, "l", "[~]: http", "[mill]: https://mill.example \"The old mill\"")                  \
  ROW(rows_web, "f", "[[@]]$", "[[mill]]")                                                         \
  ROW(rows_web, "n", "\\hyper@{", "\\hypersetup{ pdftitle={The old mill},")                          \
  ROW(rows_web, "n", "\\author{", "\\author{Ann Roe \\\\")                                           \
  ROW(rows_web, "n", "\\autor{", "\\autor{")                                                           \
  ROW(rows_web, "n", "\\aff@{", "\\affiliation{University of Yorks,")                              \
  ROW(rows_web, "n", "\\inst@{", "\\institute{University of Yorks,")                               \
  ROW(rows_web, "n", "\\docu@[", "\\documentclass[")                                              \
  ROW(rows_web, "n", "{{@", "{{Infobox building")                                                  \
  ROW(rows_web, "h", "\\~ection{", "\\subsection{Fish}")                                           \
  ROW(rows_web, "h", "\\chapter{", "\\chapter{Rivers}")                                            \
  ROW(rows_web, "h", "\\title{", "\\title{Fish and Sound}")                                        \
  ROW(rows_web, "y", "\\caption{", "\\caption{The mill from the river.}")                           \
  ROW(rows_web, "x", "\\b~{tabu", "\\begin{tabular}{ll}")                                        \
  ROW(rows_web, "x", "\\b~{longt", "\\begin{longtable}{ll}")                                    \
  ROW(rows_web, "x", "\\b~{mint", "\\begin{minted}{c}")                                        \
  ROW(rows_web, "x", "\\b~rbatim", "\\begin{verbatim}")                                        \
  ROW(rows_web, "f", "\\begin{", "\\begin{abstract}")                                              \
  ROW(rows_web, "f", "\\end{", "\\end{document}")                                                  \
  ROW(rows_web, "f", "\\@$", "\\maketitle")                                                        \
  ROW(rows_web, "i", "\\item ", "\\item The mill is old.")                                         \
  ROW(rows_web, "f", "%%", "%% a comment of a class")                                              \
  ROW(rows_web, "f", "% ", "% a comment of a paper")                                               \
  ROW(rows_web, "i", ". ", ". Open the gate.")                                                     \
  ROW(rows_web, "x", "+++$", "+++")                                                                \
  ROW(rows_web, "x", "---$", "---")                                                                \
  ROW(rows_web, "x", "<script", "<script>")                                                        \
  ROW(rows_web, "x", "<style", "<style>")                                                          \
  ROW(rows_web, "f", "<svg", "<svg width=\"8\" height=\"8\">")                                     \
  ROW(rows_web, "f", "<path", "<path d=\"M1 2\"></path>")                                          \
  ROW(rows_web, "f", "<input", "<input type=\"text\" name=\"a\">")                                 \
  ROW(rows_web, "f", "<source", "<source srcset=\"a.webp\">")                                      \
  ROW(rows_web, "x", "<!--", "<!-- advertisement -->")                                             \
  ROW(rows_web, "f", "\\@{@}$", "\\documentclass{article}")                                        \
  ROW(rows_web, "f", "File:~|", "File:mill.jpg|The mill from the river.")                          \
  ROW(rows_web, "f", "{% ", "{% include image.html %}")                                            \
  ROW(rows_web, "f", "{{", "{{ page.title }}")                                                     \
  ROW(rows_web, "t", "{|", "{| class=\"wikitable\"")                                                \
  ROW(rows_web, "f", "[[@:", "[[File:Mill.jpg|thumb|The mill in 1904]]")                           \
  ROW(rows_web, "f", "</@>$", "</div>")                                                            \
  ROW(rows_web, "f", "<!DOCTYPE ", "<!DOCTYPE html>")                                              \
  ROW(rows_web, "f", "<meta ", "<meta charset=\"utf-8\">")                                         \
  ROW(rows_web, "f", "<link ", "<link rel=\"stylesheet\" href=\"a.css\">")                         \
  ROW(rows_web, "f", "<title>", "<title>The well of Brennick</title>")                             \
  ROW(rows_web, "f", "<nav", "<nav><a href=\"/\">Home</a></nav>")                                  \
  ROW(rows_web, "f", "<fig", "<figure><img src=\"a.jpg\"><figcaption>The mill.</figcaption></figure>") \
  ROW(rows_web, "f", "<footer", "<footer>Printed at the mill</footer>")                            \
  ROW(rows_web, "f", "<aside", "<aside>More about mills</aside>")                                  \
  ROW(rows_web, "t", "<tr", "<tr><td>1</td></tr>")                                                 \
  ROW(rows_web, "t", "<td", "<td>1</td>")                                                          \
  ROW(rows_web, "h", "<h#~>", "<h2 class=\"x\">How deep it is</h2>")                               \
  ROW(rows_web, "p", "<p>", "<p>The well was dug in 1740 and is still used.</p>")                  \
  ROW(rows_web, "p", "<p ~>", "<p class=\"lead\">The well was dug in 1740.</p>")                   \
  ROW(rows_web, "i", "<li>", "<li>The water is clean enough to drink.</li>")                       \
  ROW(rows_web, "f", "<stage>", "<stage>A knock.</stage>")                                         \
  ROW(rows_web, "x", ".ig$", ".ig")                                                                \
  ROW(rows_web, "r", ".Nm", ".Nm pith")                                                            \
  ROW(rows_web, "p", ".Nd ", ".Nd pick sentences")                                                 \
  ROW(rows_web, "h", ".Sh ", ".Sh DESCRIPTION")                                                    \
  ROW(rows_web, "h", ".SH ", ".SH DESCRIPTION")                                                    \
  ROW(rows_web, "h", ".Ss ", ".Ss Files of the user")                                              \
  ROW(rows_web, "h", ".SS ", ".SS Files of the user")                                              \
  ROW(rows_web, "f", ".PP$", ".PP")                                                                \
  ROW(rows_web, "f", ".Pp$", ".Pp")                                                                \
  ROW(rows_web, "g", ".TP$", ".TP")                                                                \
  ROW(rows_web, "g", ".TP #", ".TP 4")                                                             \
  ROW(rows_web, "r", ".B ", ".B pith")                                                             \
  ROW(rows_web, "r", ".I ", ".I file")                                                             \
  ROW(rows_web, "r", ".BR ", ".BR grep (1),")                                                      \
  ROW(rows_web, "r", ".BI ", ".BI \\-n count")                                                     \
  ROW(rows_web, "r", ".RB ", ".RB ( \\-n )")                                                       \
  ROW(rows_web, "r", ".RI ", ".RI [ file ]")                                                       \
  ROW(rows_web, "r", ".IR ", ".IR file ,")                                                         \
  ROW(rows_web, "r", ".SM ", ".SM POSIX")                                                          \
  ROW(rows_web, "f", ".@ -", ".Bl -tag -width Ds")                                                 \
  ROW(rows_web, "f", ".\\\"", ".\\\" a comment of a manual")                                           \
  ROW(rows_web, "b", "~\xC2\xB7 ~\xC2\xB7 #-#-#$", "ann \xC2\xB7 comment \xC2\xB7 2021-06-14")            \
  ROW(rows_web, "b", "Keywords: ", "Keywords: tides, rivers, old bridges")                          \
  ROW(rows_web, "f", "\xC2\xA9", "\xC2\xA9 2024 The Mill News")                                       \
  ROW(rows_web, "f", "This eBook is for the u", "This eBook is for the use of anyone anywhere")\
  ROW(rows_web, "k", "Transcribe@ Note", "Transcriber's Note: the old spelling was kept.")               \
  ROW(rows_web, "k", "TRANSCRIBE@ NOTE", "TRANSCRIBER'S NOTE: The old spelling was kept.")               \
  ROW(rows_web, "k", "[Transcribe@ Note", "[Transcriber's Note: the old spelling was kept.]")            \
  ROW(rows_web, "k", "Transcribed from the 1#", "Transcribed from the 1901 edition by Ana Roe")            \
  ROW(rows_web, "k", "Not@ d@ transc", "Note du transcripteur : l'orthographe est celle du livre.")       \
  ROW(rows_web, "k", "Anm@ zur Trans", "Anmerkungen zur Transkription")                                  \
  ROW(rows_web, "k", "*** START OF ~JECT G", "*** START OF THE PROJECT GUTENBERG EBOOK ***")                \
  ROW(rows_web, "f", "*** ~JECT G", "*** END OF THE PROJECT GUTENBERG EBOOK ***")                  \
  ROW(rows_web, "f", "End of ~ject Gut", "End of the Project Gutenberg EBook of A Winter")

#define PITH_LINE_ROW(group, what, pattern, example) {group, what pattern},
struct line_row {
  unsigned group;
  const char* text;  ///< what it says, and the pattern
};
inline constexpr line_row line_rows[] = {PITH_LINE_ROWS(PITH_LINE_ROW)};
#undef PITH_LINE_ROW

/// In which part of the list a row is: those that begin with a letter of their own, with any word, with a digit or
/// a bracket before it, with a sign.
enum row_part : unsigned { part_letter, part_word, part_time, part_sign, row_parts };
constexpr row_part part_of(const char* pattern) noexcept {
  const char first = *pattern;
  if (first == '#' || first == '^' || (first == '[' && (pattern[1] == '#' || pattern[1] == '0'))) return part_time;
  return first == '@' || first == '~' ? part_word : is_letter(ascii_kind_of(first)) ? part_letter : part_sign;
}
/// Room for the rows that are compiled in, were each in a group of its own.
constexpr std::size_t rows_size() noexcept {
  std::size_t n = 0;
  for (const line_row& r : line_rows)
    if ((r.group & PITH_ROWS) != 0) {
      for (const char* c = r.text; *c != '\0'; ++c) ++n;
      n += 3;
    }
  return n;
}
/// What a row needs a line to have: a digit, a time.  They are bits beside those of the letter that says what the row says.
enum row_need : unsigned { needs_digit = 0x20, needs_clock = 0x80 };
constexpr unsigned needs_of(const char* pattern) noexcept {
  unsigned needs = 0;
  for (; *pattern != '\0'; ++pattern) {
    if (*pattern == '#' || *pattern == '^') needs |= needs_digit;
    if (*pattern == '^' || (*pattern == '#' && pattern[1] == ':' && pattern[2] == '#')) needs |= needs_clock;
  }
  return needs;
}
/// What a line has not, of which `of` is known.
inline unsigned lacks_of(const std::uint8_t* of) noexcept {
  return (of[line::digits] == 0 ? +needs_digit : 0u) | (of[line::clocks] == 0 ? +needs_clock : 0u);
}
/// What the character that a line begins with is in a pattern.
constexpr char sign_itself(char c) noexcept { return c == '#' ? '\x7F' : c == '\x7F' ? '\0' : c; }
/// Whether it is itself in a pattern.
constexpr bool is_itself(char c) noexcept {
  return static_cast<unsigned char>(c) > ' ' && c != '#' && c != '@' && c != '~' && c != '$' && c != '^' && c != '\x7F';
}
/// The rows that are compiled in, part by part, those with the same first sign together.  A group has its length in two
/// bytes, to base 32; then come its rows: how long one is, what it says, the pattern.  Both lengths begin with what is
/// less than a space: so the pattern before them ends there.
template <std::size_t Size>
struct packed_rows {
  char text[Size + 1] = {};
  std::uint16_t at[row_parts + 1] = {};
  std::uint8_t least[row_parts] = {255, 255, 255, 255};  ///< bytes that a line must have to match any row of the part
#ifndef __OPTIMIZE_SIZE__
  std::uint16_t groups[256] = {};  ///< where the rows begin that have this first sign, and one; 0: there are none
  std::uint64_t seconds[128] = {};  ///< the lower six bits of what comes after it, a bit for each
  std::uint64_t word_tips = 0;     ///< the same of the last byte of a line that matches a row of any word and has no digit
#endif
  constexpr packed_rows() noexcept {
    std::uint16_t n = 0;
    for (unsigned part = 0; part < row_parts; ++part) {
      const std::uint16_t from = n;
      for (const line_row& first : line_rows) {
        if (!is_in(first, part) || has_group(from, n, first.text[1])) continue;
        const std::uint16_t group = n;
        n = static_cast<std::uint16_t>(n + 2);
        // Rows of any word that need a number come last: most lines have none.
        for (unsigned pass = 0; pass < 2; ++pass)
          for (const line_row& r : line_rows) {
            const bool later = part == part_word && needs_of(r.text + 1) != 0;
            if (is_in(r, part) && (r.text[1] == first.text[1] || !is_grouped(part)) && later == (pass != 0)) add(r, part, n);
          }
        text[group] = static_cast<char>((n - group) / 32);
        text[group + 1] = static_cast<char>((n - group) % 32);
        if (!is_grouped(part)) break;
#ifndef __OPTIMIZE_SIZE__
        groups[static_cast<unsigned char>(first.text[1])] = static_cast<std::uint16_t>(group + 1);
#endif
      }
      at[part + 1] = n;
    }
    if (least[part_word] < least[part_letter]) least[part_letter] = least[part_word];
  }
  /// Whether the rows of a part are told apart by their first sign.
  static constexpr bool is_grouped(unsigned part) noexcept { return part == part_letter || part == part_sign; }
  static constexpr std::uint16_t group_size(const char* group) noexcept {
    return static_cast<std::uint16_t>(group[0] * 32 + group[1]);
  }

 private:
  static constexpr bool is_in(const line_row& r, unsigned part) noexcept {
    return (r.group & PITH_ROWS) != 0 && part_of(r.text + 1) == part;
  }
  constexpr bool has_group(std::uint16_t group, std::uint16_t end, char first) const noexcept {
    for (; group < end; group = static_cast<std::uint16_t>(group + group_size(text + group)))
      if (text[group + 4] == first) return true;
    return false;
  }
  constexpr void add(const line_row& r, unsigned part, std::uint16_t& n) noexcept {
    std::uint8_t needs = 0;
    for (const char* c = r.text + 1; *c != '\0'; ++c) needs = static_cast<std::uint8_t>(needs + (*c != '~' && *c != '$'));
    if (needs < least[part]) least[part] = needs;
#ifndef __OPTIMIZE_SIZE__
    if (part == part_letter) seconds[static_cast<unsigned char>(r.text[1])] |= is_itself(r.text[2]) ? std::uint64_t{1} << (r.text[2] & 63) : ~std::uint64_t{0};
    std::size_t tip = 1;
    while (r.text[tip + 1] != '\0') ++tip;
    const bool ends = r.text[tip] == '$' && is_itself(r.text[tip - 1]);
    if (part == part_word && needs_of(r.text + 1) == 0) word_tips |= ends ? std::uint64_t{1} << (r.text[tip - 1] & 63) : ~std::uint64_t{0};
#endif
    const std::uint16_t begin = n++;
    for (const char* c = r.text; *c != '\0'; ++c) text[n++] = *c;
    text[begin] = static_cast<char>(n - begin);
    text[begin + 1] = static_cast<char>((text[begin + 1] & 0x5F) | needs_of(r.text + 1));
  }
};
inline constexpr packed_rows<packed_rows<rows_size()>{}.at[row_parts]> row_texts{};
constexpr bool rows_are_short() noexcept {
  for (const line_row& r : line_rows) {
    int n = 0;
    while (r.text[n] != '\0') ++n;
    if (n + 1 >= ' ') return false;
  }
  return true;
}
static_assert(rows_are_short(), "the length of a row ends the pattern before it");
constexpr bool numbers_are_two() noexcept {
  for (const line_row& r : line_rows)
    if (r.text[1] == '#' && (r.text[2] == '\0' || r.text[3] != '#')) return false;
  return true;
}
static_assert(numbers_are_two(), "where a sign and a number come after the first, find_row() need not look at the rows");

#ifndef __OPTIMIZE_SIZE__
/// The same of each.
struct characters_themselves {
  bool of[256] = {};
  constexpr characters_themselves() noexcept {
    for (unsigned c = 0; c < 256; ++c) of[c] = is_itself(static_cast<char>(c));
  }
};
inline constexpr characters_themselves itself{};
#endif

/// What the pattern leaves of a line, or null where the line does not begin so.
inline const char* match_row(const char* pattern, const char* p, const char* end) noexcept {
  constexpr int longest = 64;  // a name or an attribute; a bound on what "~" may look at
  for (; static_cast<unsigned char>(*pattern) >= ' '; ++pattern) {
    const char c = *pattern;
#ifndef __OPTIMIZE_SIZE__
    if (itself.of[static_cast<unsigned char>(c)]) {  // as below, for most
      if (p == end || *p != c) return nullptr;
      ++p;
      continue;
    }
#endif
    const char* const begin = p;
    if (c == '#') {
      while (is_digit_at(p, end)) ++p;
    } else if (c == '^') {
      const char bracket = byte_at(p, end);
      const bool open = bracket == '[' || bracket == '(';
      const time_stamp t = read_time_stamp(p + open, end);
      if (!t.clock || (open && byte_at(t.end, end) != (bracket == '[' ? ']' : ')'))) return nullptr;
      p = t.end + open;
    } else if (c == '@') {
      for (; p < end; ++p) {
        const kind k = ascii_kind_of(*p);
        if (!is_word(k) && (k != kind::other || static_cast<unsigned char>(*p) < 0x80) && *p != '-' && *p != '_' && *p != '.' && *p != '\'')
          break;
        if (*p == pattern[1]) break;
      }
    } else if (c == '~') {
      const char next = pattern[1];
      const char* const stop = ahead(begin, end, longest);
      while (p < stop && *p != next) ++p;
      if (p == end || *p != next) return nullptr;
      continue;
    } else if (c == ' ') {
      while (p < end && (*p == ' ' || *p == '\t')) ++p;
    } else if (c == '$') {
      if (p != end) return nullptr;
      continue;
    } else if (p < end && c == sign_itself(*p)) {
      ++p;
    }
    if (p == begin) return nullptr;
  }
  return p;
}

#ifndef __OPTIMIZE_SIZE__
/// Whether no row can match the line from `p` to `end`, as a few of its bytes and its length tell: most lines.
inline bool has_no_row(const char* p, const char* end, unsigned lacks) noexcept {
  const auto first = static_cast<unsigned char>(*p);
  if (first >= 0x80) return row_texts.groups[first] == 0;
  if (!is_letter(ascii_kind.of[first])) return false;
  if (end - p < row_texts.least[part_letter]) return true;
  return (lacks & needs_digit) != 0 && ((row_texts.seconds[first] >> (p[1] & 63) | row_texts.word_tips >> (end[-1] & 63)) & 1) == 0;
}
#endif

/// What the row says that the line at `p` is of, or 0; `rest` is the line after the pattern.  `lacks`: as
/// lacks_of() says.
inline char find_row(const char* p, const char* end, unsigned lacks, const char*& rest) noexcept {
  const kind first = ascii_kind_of(*p);
  const bool timed = first == kind::digit || ((*p == '[' || *p == '(') && is_digit_at(p + 1, end));
  const unsigned part = timed ? part_time : is_letter(first) ? part_letter : part_sign;
  if (end - p < row_texts.least[part]) return '\0';
  const char own = sign_itself(*p);
#ifndef __OPTIMIZE_SIZE__
  const char second = byte_at(p + 1, end);
  const char* numbered = p;
  while (is_digit_at(numbered, end)) ++numbered;
  if (first == kind::digit && !is_digit_at(numbered + 1, end)) return '\0';  // neither a time nor two numbers
  // What is behind the time and behind the number that the line begins with: a dozen rows ask for them.
  const char* const stamped = timed && (lacks & needs_clock) == 0 ? match_row("^", p, end) : nullptr;
  const char after_number = byte_at(numbered, end);
  const char* behind = stamped;
  while (behind != nullptr && byte_at(behind, end) == ' ') ++behind;
  const char after_time = behind != nullptr ? byte_at(behind, end) : '\0';
#endif
  const char* const any_word = row_texts.text + row_texts.at[part_word];
  const char* const last = row_texts.text + row_texts.at[part == part_letter ? part_word + 1 : part + 1];
  // Rows that begin with a sign of their own, and then, for a word, those that begin with any.
  const char* group = row_texts.text + row_texts.at[part];
#ifndef __OPTIMIZE_SIZE__
  const char* const others = part == part_letter ? any_word : last;
  if (const unsigned at = row_texts.groups[static_cast<unsigned char>(own)]; !timed)
    group = at != 0 ? row_texts.text + at - 1 : others;
#endif
  for (;;) {
#ifdef __OPTIMIZE_SIZE__
    if (!timed)
      while (group != last && group[4] != own && group != any_word) group += row_texts.group_size(group);
#endif
    if (group == last) break;
    const char* row = group + 2;
    const char* const next = group + row_texts.group_size(group);
    for (; row < next; row += *row) {
      if ((static_cast<unsigned>(row[1]) & lacks) != 0) {
#ifndef __OPTIMIZE_SIZE__
        if (group == any_word && (lacks & needs_digit) != 0) break;  // those that are left need one too
#endif
        continue;
      }
#ifdef __OPTIMIZE_SIZE__
      const char* const q = match_row(row + 2, p, end);
#else  // most are told by one character of theirs
      const bool time = row[2] == '^';
      if (time ? stamped == nullptr || (row[3] == ' ' && row[4] != after_time && itself.of[static_cast<unsigned char>(row[4])] && after_time != '\t')
               : row[2] == '#' && row[3] != after_number) continue;
      if (row[2] == own && row[3] != second && itself.of[static_cast<unsigned char>(row[3])]) continue;
      const char* const tail = row + *row - 1;
      if (*tail == '$' && is_letter(ascii_kind_of(tail[-1])) && tail[-1] != end[-1]) continue;
      const char* const q = match_row(row + 2 + time, time ? stamped : p, end);
#endif
      if (q != nullptr) {
        rest = q;
        return static_cast<char>((row[1] & 0x1F) | 0x60);
      }
    }
#ifdef __OPTIMIZE_SIZE__
    group = next;
#else
    group = timed || group == any_word ? last : others;
#endif
  }
  return '\0';
}

}  // namespace pith::detail

#endif  // PITH_ROWS_HPP
