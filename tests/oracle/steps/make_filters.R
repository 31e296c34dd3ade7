# Univariate tests, correlated columns and reader agreement by R 4.2.2 (survival 3.5-3, psych 2.2.9).
#
#     Rscript make_filters.R DATA      DATA is the folder that holds fae/; writes univariate.csv, lung.csv, cox.csv,
#                                      redundancy.csv, readings.csv and icc.csv beside it
suppressMessages({library(survival); library(psych)})
stopifnot(packageVersion("survival") == "3.5.3", packageVersion("psych") == "2.2.9")
here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)))
full <- function(table) as.data.frame(lapply(table, function(x) if (is.numeric(x)) sprintf("%.17g", x) else x))
write <- function(table, name) write.csv(full(table), file.path(here, name), row.names = FALSE, quote = FALSE, na = "")

fae <- read.csv(file.path(commandArgs(TRUE)[1], "fae", "numeric_feature.csv"), check.names = FALSE)
y <- fae$label == 1
x <- fae[, -(1:2)]
p <- data.frame(column = names(x),
                t = sapply(x, function(v) t.test(v[y], v[!y], var.equal = TRUE)$p.value),
                welch = sapply(x, function(v) t.test(v[y], v[!y])$p.value),
                mann_whitney = sapply(x, function(v) suppressWarnings(wilcox.test(v[y], v[!y])$p.value)))
for (test in c("t", "welch", "mann_whitney"))
  p[[paste0(test, "_bh")]] <- p.adjust(p[[test]], "BH")
write(p, "univariate.csv")

lung <- na.omit(lung[, c("time", "status", "age", "sex", "ph.ecog", "ph.karno", "pat.karno", "meal.cal", "wt.loss")])
lung$status <- lung$status - 1
write(lung, "lung.csv")
covariates <- setdiff(names(lung), c("time", "status"))
write(do.call(rbind, lapply(covariates, function(name) {
  fit <- summary(coxph(as.formula(paste("Surv(time, status) ~", name)), lung,
                       control = coxph.control(eps = 1e-12, toler.chol = 1e-13)))
  harrell <- concordance(as.formula(paste("Surv(time, status) ~", name)), lung)$concordance
  data.frame(column = name, p = fit$coefficients[, "Pr(>|z|)"], ratio = fit$coefficients[, "exp(coef)"], c = harrell)
})), "cox.csv")

# Columns in turn; one goes when it correlates with an earlier one that stayed.
stays <- function(correlation, order, cutoff) {
  stay <- integer(0)
  for (k in order)
    if (!any(abs(correlation[stay, k]) > cutoff)) stay <- c(stay, k)
  sort(stay)
}
ranks <- sapply(x, rank)
auc <- (colSums(ranks[y, ]) - sum(y) * (sum(y) + 1) / 2) / (sum(y) * sum(!y))
weaker <- order(-abs(auc - 0.5)) # R's order is stable
rows <- list()
for (method in c("pearson", "spearman")) for (cutoff in c(0.7, 0.9)) for (drop in c("later", "weaker")) {
  order <- if (drop == "later") seq_along(x) else weaker
  kept <- stays(cor(x, method = method), order, cutoff)
  rows[[length(rows) + 1]] <- data.frame(method, cutoff, drop, column = names(x)[kept])
}
write(do.call(rbind, rows), "redundancy.csv")

# Twelve cases, two readings; the columns agree more or less.
set.seed(20260108)
n <- 12
truth <- matrix(rnorm(n * 6), n)
noise <- c(0.05, 0.2, 0.4, 0.6, 0.9, 2)
readings <- lapply(1:2, function(reader) sweep(truth + sweep(matrix(rnorm(n * 6), n), 2, noise, "*"), 2,
                                              if (reader == 2) c(0, 0, 0.8, 0, 0, 0) else 0, "+"))
names <- sprintf("f%d", 1:6)
long <- do.call(rbind, lapply(1:2, function(reader) {
  table <- as.data.frame(readings[[reader]]); names(table) <- names
  cbind(data.frame(reading = reader, case = sprintf("case %d", 1:n)), table)
}))
write(long, "readings.csv")
training <- 1:10 # the last two cases are held out
write(do.call(rbind, lapply(seq_along(names), function(k) {
  result <- suppressWarnings(suppressMessages(ICC(cbind(readings[[1]][training, k], readings[[2]][training, k]), lmer = FALSE)))
  forms <- c("ICC(1,1)", "ICC(2,1)", "ICC(3,1)", "ICC(1,k)", "ICC(2,k)", "ICC(3,k)")
  data.frame(column = names[k], form = gsub(",", ";", forms), value = result$results$ICC, low = result$results[["lower bound"]])
})), "icc.csv")
