#!/usr/bin/env python3
# unreached.py - the branches that no input took one of its ways, from llvm-cov's JSON on standard input.
#
# A branch is a place in a file: one that several instances of a template share is taken if any of them took it.
# Prints how many ways there are of each file and how many were taken, and then each place with a way that was
# not, unless it matches a row of unreached.txt beside this file: a pattern, and why no input gets there.  With
# --share, only the share of all ways.
import collections, json, os, re, sys

here = os.path.dirname(os.path.abspath(__file__))
reasons = []
for line in open(os.path.join(here, 'unreached.txt'), encoding='utf-8'):
    if line.strip() and not line.startswith('#'):
        pattern, reason = line.rstrip('\n').split('  --  ')
        reasons.append((re.compile(pattern), reason))

taken = collections.defaultdict(lambda: [0, 0])
for function in json.load(sys.stdin)['data'][0]['functions']:
    files = function['filenames']
    for line, column, _, _, on, off, file_id, *_ in function['branches']:
        found = re.search(r'(?:include|src)/(?!.*/(?:include|src)/).*', files[file_id])
        if not found or re.search(r'languages/|unicode_tables|/cli/', files[file_id]):
            continue
        ways = taken[found.group(0), line, column]
        ways[0] += on
        ways[1] += off

files = collections.defaultdict(lambda: [0, 0])
left, known = [], collections.Counter()
source = {}
for (name, line, column), ways in sorted(taken.items()):
    files[name][0] += 2
    files[name][1] += (ways[0] > 0) + (ways[1] > 0)
    if ways[0] > 0 and ways[1] > 0:
        continue
    if name not in source:
        source[name] = open(name, encoding='utf-8').read().split('\n')
    text = source[name][line - 1]
    rest = text[column - 1:]
    way = 'never' if ways[0] == 0 == ways[1] else 'never true' if ways[0] == 0 else 'never false'
    for pattern, reason in reasons:
        if pattern.search(f'{name}: {text.strip()}'):
            known[reason] += 2 - (ways[0] > 0) - (ways[1] > 0)
            break
    else:
        left.append(f'{name}:{line}: {way}: {rest[:100]}')
all_ways = sum(f[0] for f in files.values())
all_taken = sum(f[1] for f in files.values())
if '--share' in sys.argv:
    print(f'{100 * all_taken / all_ways:.0f} %')
    sys.exit()
for name, (ways, got) in sorted(files.items()):
    if ways:
        print(f'{name:40} {got:5} of {ways:5}  {100 * got / ways:5.1f} %')
print(f'{"all":40} {all_taken:5} of {all_ways:5}  {100 * all_taken / all_ways:5.1f} %')
print('\nnot to be reached, with the reason:')
for reason, n in known.most_common():
    print(f'{n:5}  {reason}')
print(f'\nnot reached yet: {len(left)} places')
print('\n'.join(left))
