# survival 3.5-3, riskRegression 2022.11.28 and maxstat 0.7.25 on the tables that `rimlight-bench-survival --write FOLDER`
# wrote; the answers are those of rimlight-bench-survival:
#
#   Rscript survival_bench.R FOLDER [REPEATS]

suppressMessages({library(survival); library(riskRegression); library(maxstat)})
arguments <- commandArgs(trailingOnly = TRUE)
repeats <- if (length(arguments) > 1) as.integer(arguments[2]) else 5
large <- read.csv(file.path(arguments[1], "large.csv"))
small <- read.csv(file.path(arguments[1], "small.csv"))
measure <- function(name, work) {
  seconds <- sapply(seq_len(repeats), function(k) system.time(answer <<- work())[["elapsed"]])
  cat(sprintf("%s: %.2f ms, answer %.10g\n", name, 1e3 * median(seconds), answer))
}
formula <- as.formula(paste("Surv(time, event) ~", paste0("x", 0:9, collapse = " + ")))
fit <- coxph(formula, large)
measure("Cox, 10,000 x 10", function() coxph(formula, large)$loglik[2])
measure("proportional hazards, 10,000 x 10", function() cox.zph(fit)$table["GLOBAL", "chisq"])
measure("Harrell's C, 10,000", function() concordance(fit)$concordance)
few <- coxph(Surv(time, event) ~ x0 + x1 + x2, small, x = TRUE)
risks <- predictRisk(few, newdata = small, times = 1:24)
score <- function(metric) Score(list(m = risks), formula = Surv(time, event) ~ 1, data = small, times = 1:24, cens.model = "km",
                                conf.int = TRUE, metrics = metric, null.model = FALSE, plots = NULL)
measure("AUC(t) with intervals, 300 at 24 times", function() tail(score("auc")$AUC$score$se, 1))
measure("Brier(t) with intervals, 300 at 24 times", function() tail(score("brier")$Brier$score$se, 1))
small$lp <- predict(few)
measure("maximally selected ranks, 300", function()
  maxstat.test(Surv(time, event) ~ lp, small, smethod = "LogRank", pmethod = "Lau94")$p.value)
