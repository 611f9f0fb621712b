# Rates of leaving by profession, age band, tenure, year and unit, each level drawn towards the whole: mgcv's bam or
# glmmTMB. Arguments: bam or glmmTMB, folder, share of the units (one in so many).
words <- commandArgs(trailingOnly = TRUE)
how <- words[1]; folder <- words[2]; every <- as.integer(words[3])
suppressMessages(if (how == "bam") library(mgcv) else library(glmmTMB))
grid <- read.csv(file.path(folder, "grid.csv"))
grid <- grid[grid$unit %% every == 0 & grid$years > 0, ]
factors <- c("profession", "age", "tenure", "year", "unit")
for (f in factors) grid[[f]] <- factor(grid[[f]])
clock <- proc.time()
if (how == "bam") {
  terms <- paste0("s(", factors, ", bs = 're')", collapse = " + ")
  fit <- bam(as.formula(paste("leavings ~ offset(log(years)) +", terms)), family = poisson(), data = grid,
             discrete = TRUE, nthreads = 1)
} else {
  terms <- paste0("(1 | ", factors, ")", collapse = " + ")
  fit <- glmmTMB(as.formula(paste("leavings ~ offset(log(years)) +", terms)), family = poisson(), data = grid)
}
expected <- predict(fit, type = "response")
used <- proc.time() - clock
sums <- function(key, by) { s <- tapply(expected, by, sum); data.frame(key = key, level = names(s), expected = as.vector(s)) }
out <- rbind(sums("p", grid$profession), sums("u", grid$unit))
write.table(out, file.path(folder, paste0("fit.", how, ".csv")), sep = ",", row.names = FALSE, col.names = FALSE, quote = FALSE)
peak <- as.numeric(sub("\\D*(\\d+).*", "\\1", grep("VmHWM", readLines("/proc/self/status"), value = TRUE))) / 1024
package <- if (how == "bam") "mgcv" else "glmmTMB"
cat(sprintf('{"who":"%s %s","work":"fit","cpu":%.3f,"wall":%.3f,"mb":%.1f,"rows":%d}\n', package, packageVersion(package),
            used[["user.self"]] + used[["sys.self"]], used[["elapsed"]], peak, nrow(grid)))
