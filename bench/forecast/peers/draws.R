# The work "draws" in R: rbinom and rpois, vectorised over cells.
words <- as.integer(commandArgs(trailingOnly = TRUE))
staff <- words[1]; groups <- words[2]; draws <- words[3]; years <- 10
LEAVE <- 0.09; HIRES <- 0.1; FIRST <- 365 / 365.25
chance <- c(.02, .03, .06, .12, .35, .35, .45, .55, .9)
retire <- function(age) ifelse(age < 61, 0, -log(1 - chance[pmax(1, pmin(age - 60, 9))]))
i <- seq_len(staff) - 1
start <- as.vector(table(factor((i %% groups) * 42 + (11 * i) %% 42, levels = 0:(groups * 42 - 1))))
group <- rep(seq_len(groups), each = 42)
len <- c(FIRST, rep(1, years - 1))
stays <- lapply(seq_len(years), function(t) rep(exp(-(LEAVE + (retire(22 + 0:41 + t - 1) + retire(22 + 0:41 + t)) / 2) * len[t]), groups))
set.seed(1)
clock <- proc.time()
heads <- array(0L, c(draws, years, groups))
for (k in seq_len(draws)) {
  n <- start; joined <- integer(groups)
  for (t in seq_len(years)) {
    n <- rbinom(length(n), n, stays[[t]])
    fresh <- rpois(groups, HIRES * staff / groups * len[t])
    joined <- rbinom(groups, joined, exp(-LEAVE * len[t])) + rbinom(groups, fresh, exp(-LEAVE * len[t] / 2))
    heads[k, t, ] <- colSums(matrix(n, 42)) + joined
  }
}
quantiles <- apply(heads, c(2, 3), quantile, c(.025, .1, .25, .5, .75, .9, .975))
end <- rowSums(matrix(heads[, years, ], draws))
used <- proc.time() - clock
peak <- as.numeric(sub("\\D*(\\d+).*", "\\1", grep("VmHWM", readLines("/proc/self/status"), value = TRUE))) / 1024
cat(sprintf('{"who":"R","work":"draws","cpu":%.3f,"wall":%.3f,"mb":%.1f,"mean":%.4f,"sd":%.4f}\n',
            used[["user.self"]] + used[["sys.self"]], used[["elapsed"]], peak, mean(end), sd(end)))
