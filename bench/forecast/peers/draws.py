"""The work "draws" in numpy: binomial survivors of group x age cells, Poisson joiners, vectorised over cells."""
import json, math, sys, time
import numpy as np

staff, groups, draws, years = int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), 10
LEAVE, HIRES, FIRST = 0.09, 0.1, 365 / 365.25
CHANCE = [.02, .03, .06, .12, .35, .35, .45, .55, .9]
retire = lambda age: 0.0 if age < 61 else -math.log(1 - CHANCE[min(age - 61, 8)])
i = np.arange(staff)
start = np.bincount((i % groups) * 42 + 11 * i % 42, minlength=groups * 42).reshape(groups, 42)
length = [FIRST] + [1.0] * (years - 1)
stays = [np.array([math.exp(-(LEAVE + (retire(22 + a + t) + retire(23 + a + t)) / 2) * length[t]) for a in range(42)]) for t in range(years)]
rng = np.random.Generator(np.random.Philox(1))
wall, cpu = time.perf_counter(), time.process_time()
heads = np.empty((draws, years, groups), dtype=np.int32)
for k in range(draws):
    n, joined = start, np.zeros(groups, dtype=np.int64)
    for t in range(years):
        n = rng.binomial(n, stays[t])
        fresh = rng.poisson(HIRES * staff / groups * length[t], groups)
        joined = rng.binomial(joined, math.exp(-LEAVE * length[t])) + rng.binomial(fresh, math.exp(-LEAVE * length[t] / 2))
        heads[k, t] = n.sum(axis=1) + joined
levels = [.025, .1, .25, .5, .75, .9, .975]
np.quantile(heads, levels, axis=0)
end = heads[:, -1, :].sum(axis=1)
peak = int(next(line for line in open("/proc/self/status") if line.startswith("VmHWM:")).split()[1]) / 1024
print(json.dumps({"who": "numpy", "work": "draws", "cpu": time.process_time() - cpu, "wall": time.perf_counter() - wall, "mb": peak,
                  "mean": end.mean(), "sd": end.std(ddof=1)}))
