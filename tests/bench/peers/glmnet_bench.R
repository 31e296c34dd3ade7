# cv.glmnet on the tables that `rimlight-bench-lasso --write FOLDER` wrote, with the same folds and lambdas, at its
# default thresh and at smaller ones, each with how far its path is from the Karush-Kuhn-Tucker conditions:
#
#   Rscript glmnet_bench.R FOLDER [THRESH ...]
#
# glmnet 4.1-6 of Debian 12; early stopping off, as for the oracle values. With two cores the folds run on two processes
# (doMC) where that package is there.

suppressMessages(library(glmnet))
arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
thresholds <- if (length(arguments) > 1) as.numeric(arguments[-1]) else c(1e-7, 1e-12, 1e-16, 1e-20)
doubles <- function(name) {
  path <- file.path(folder, name)
  readBin(path, "double", file.size(path) / 8)
}
positive <- doubles("positive.bin")
n <- length(positive)
x <- matrix(doubles("x.bin"), n)
time <- doubles("time.bin")
event <- doubles("event.bin")
fold <- doubles("fold.bin") + 1
sds <- apply(x, 2, function(v) sqrt(mean((v - mean(v))^2)))
z <- sweep(sweep(x, 2, colMeans(x)), 2, sds, "/")
glmnet.control(fdev = 0, devmax = 1, pmin = 1e-15)
cores <- 1
if (requireNamespace("doMC", quietly = TRUE)) {
  doMC::registerDoMC(2)
  cores <- 2
}

residuals_of <- list(
  binomial = function(eta) positive - 1 / (1 + exp(-eta)),
  gaussian = function(eta) positive - eta,
  cox = function(eta) {
    risk <- exp(eta)
    later <- outer(time, time, ">=")
    drop(event - risk * (later %*% (event / drop(crossprod(later, risk)))))
  })

violation <- function(fit, family) {
  worst <- 0
  for (k in seq_along(fit$lambda)) {
    b <- as.numeric(fit$beta[, k]) * sds
    eta <- drop(z[, b != 0, drop = FALSE] %*% b[b != 0])
    if (family != "cox") eta <- eta + fit$a0[k] + sum(b * colMeans(x) / sds)
    slope <- drop(crossprod(z, residuals_of[[family]](eta))) / n
    worst <- max(worst, ifelse(b != 0, abs(slope - fit$lambda[k] * sign(b)), abs(slope) - fit$lambda[k]))
  }
  worst
}

for (family in c("binomial", "cox", "gaussian")) {
  y <- if (family == "cox") survival::Surv(time, event) else positive
  lambda <- glmnet(x, y, family = family)$lambda[1] * 0.01^(seq(0, 99) / 99)
  for (thresh in thresholds) {
    seconds <- system.time(cv <- try(cv.glmnet(x, y, family = family, foldid = fold, lambda = lambda, thresh = thresh,
                                               maxit = 1e9, parallel = cores > 1), silent = TRUE))[["elapsed"]]
    if (inherits(cv, "try-error"))
      cat(sprintf("glmnet %s thresh %.0e: failed after %.3f s\n", family, thresh, seconds))
    else
      cat(sprintf("glmnet %s thresh %.0e: %.3f s (%d processes), violation %.1e, lambda.min %d\n", family, thresh, seconds,
                  cores, violation(cv$glmnet.fit, family), cv$index["min", 1] - 1))
  }
}
