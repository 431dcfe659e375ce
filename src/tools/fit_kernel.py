#!/usr/bin/env python3
"""Fits 1/z on [1, R] by a sum of K exponentials with the smallest largest relative error.

usage: fit_kernel.py R,K [R,K ...]      e.g. fit_kernel.py 16,5

Prints the table `kernel` of include/pith/ranking/rank.hpp.  Least squares by Levenberg and Marquardt's
steps on the logarithms of coefficients and exponents (so that both stay positive), reweighted
towards the points of largest error (Lawson 1961), from exponents in geometric progression.
"""
import math, sys
def solve(a, b):
    n = len(b); m = [row[:] + [b[i]] for i, row in enumerate(a)]
    for i in range(n):
        p = max(range(i, n), key=lambda r: abs(m[r][i])); m[i], m[p] = m[p], m[i]
        if m[i][i] == 0: return None
        for r in range(i + 1, n):
            f = m[r][i] / m[i][i]
            for c in range(i, n + 1): m[r][c] -= f * m[i][c]
    x = [0.0] * n
    for i in reversed(range(n)): x[i] = (m[i][n] - sum(m[i][c] * x[c] for c in range(i + 1, n))) / m[i][i]
    return x
def resid(p, grid):
    k = len(p)//2
    return [z*sum(math.exp(p[j]-math.exp(p[k+j])*z) for j in range(k)) - 1 for z in grid]
def lm(p, grid, w, iters):
    k = len(p)//2; lam = 1e-3
    r = resid(p, grid); cost = sum(wi*ri*ri for wi, ri in zip(w, r))
    for _ in range(iters):
        J = []
        for z in grid:
            row = []; 
            e = [z*math.exp(p[j]-math.exp(p[k+j])*z) for j in range(k)]
            J.append(e + [-e[j]*math.exp(p[k+j])*z for j in range(k)])
        n = 2*k
        A = [[sum(wi*Ji[a]*Ji[b] for wi, Ji in zip(w, J)) for b in range(n)] for a in range(n)]
        g = [-sum(wi*Ji[a]*ri for wi, Ji, ri in zip(w, J, r)) for a in range(n)]
        while lam < 1e12:
            B = [[A[a][b] + (lam*A[a][a] + 1e-18 if a == b else 0) for b in range(n)] for a in range(n)]
            d = solve(B, g)
            q = [x + y for x, y in zip(p, d)] if d else None
            try: r2 = resid(q, grid); c2 = sum(wi*ri*ri for wi, ri in zip(w, r2))
            except Exception: c2 = 1e99
            if c2 < cost: p, r, cost = q, r2, c2; lam = max(lam/5, 1e-12); break
            lam *= 4
        else: break
        lam = min(lam, 1e10)
    return p, r
def fit(R, K, init=None):
    grid = [math.exp(math.log(R)*(0.5-0.5*math.cos(math.pi*i/100))) for i in range(101)]
    if init is None:
        t = [0.65/R*(7.0*R)**(i/(K-1)) for i in range(K)] if K > 1 else [0.5]
        init = [math.log(ti*0.8) for ti in t] + [math.log(ti) for ti in t]
    w = [1.0]*len(grid)
    p, r = lm(init, grid, w, 150)
    best = (max(map(abs, r)), p)
    for it in range(60):
        m = max(map(abs, r))
        w = [wi*(abs(ri)/m + 0.02) for wi, ri in zip(w, r)]; s = sum(w)/len(w); w = [x/s for x in w]
        p, r = lm(p, grid, w, 8)
        if max(map(abs, r)) < best[0]: best = (max(map(abs, r)), p)
    return best
for a in sys.argv[1:]:
    R, K = a.split(','); R = float(R); K = int(K)
    e, p = fit(R, K)
    print(f'R {R:g} K {K} error {e:.2g}')
    for ck, tk in sorted(zip(p[:K], p[K:]), key=lambda v: v[1]): print(f'  {{{math.exp(ck):.9g}f, {math.exp(tk):.9g}f}},', flush=True)
