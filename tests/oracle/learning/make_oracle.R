# Makes the oracle values of core/statistics and core/learning with R 4.2.2, glmnet 4.1-6 and pROC 1.18.0 (Debian 12:
# r-cran-glmnet, r-cran-proc).
#
#   Rscript make_oracle.R FOLDER-OF-TEST-DATA      (the folder that holds fae/numeric_feature.csv)
#
# It writes the CSV files beside this script. The path is glmnet's with its early stopping off (fdev = 0, devmax = 1);
# coefficients are turned into those of z-scores (population standard deviation). glmnet is run to the limit of double
# precision (at thresh = 1e-14 its own coefficients are still 5e-4 from where they end at small lambdas of small.csv).
# pmin = 1e-15, for glmnet takes probabilities below pmin as 0, and with 1e-9 that moves the minimum of nearly separated
# classes. cv.glmnet gets the lambdas: without them it would solve each fold at other lambdas and interpolate.

suppressMessages({library(glmnet); library(pROC)})
stopifnot(packageVersion("glmnet") == "4.1.6", packageVersion("pROC") == "1.18.0")
kThreshold <- 1e-22
glmnet.control(fdev = 0, devmax = 1, pmin = 1e-15)
data_folder <- commandArgs(trailingOnly = TRUE)[1]
script <- sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))
setwd(dirname(normalizePath(script)))

write <- function(table, name) {
  text <- as.data.frame(lapply(table, function(v) if (is.numeric(v)) formatC(v, digits = 17, format = "g", width = 1) else v),
                        check.names = FALSE)
  write.csv(text, name, row.names = FALSE, quote = FALSE)
}

# glmnet selects the features and their signs; three Newton steps with R's solve() then take the coefficients to the last
# digits, for glmnet's gradient of 1e-12 still leaves 3e-6 of a coefficient among highly correlated features (fae).
polished <- function(z, y, a, b, lambda) {
  used <- which(b != 0)
  x <- cbind(1, z[, used, drop = FALSE])
  v <- c(a, b[used])
  penalty <- c(0, lambda * sign(b[used]))
  for (newton in 1:3) {
    p <- drop(1 / (1 + exp(-(x %*% v))))
    v <- v + solve(crossprod(x, x * (p * (1 - p))) / length(y), drop(crossprod(x, y - p)) / length(y) - penalty, tol = 0)
  }
  b[used] <- v[-1]
  stopifnot(sign(b[used]) * penalty[-1] >= 0)
  list(a = v[1], b = b)
}

z_path <- function(fit, x, y, steps) {
  sds <- apply(x, 2, function(v) sqrt(mean((v - mean(v))^2)))
  z <- sweep(sweep(x, 2, colMeans(x)), 2, sds, "/")
  rows <- list()
  moved <- 0
  for (k in steps) {
    beta <- as.numeric(fit$beta[, k])
    exact <- polished(z, y, fit$a0[k] + sum(beta * colMeans(x)), beta * sds, fit$lambda[k])
    moved <- max(moved, abs(exact$b - beta * sds))
    rows[[length(rows) + 1]] <- data.frame(step = k - 1, lambda = fit$lambda[k], feature = "(intercept)", coefficient = exact$a)
    for (j in which(beta != 0))
      rows[[length(rows) + 1]] <- data.frame(step = k - 1, lambda = fit$lambda[k], feature = colnames(x)[j],
                                             coefficient = exact$b[j])
  }
  message("the Newton steps moved a coefficient by at most ", moved)
  do.call(rbind, rows)
}

curve <- function(cv) data.frame(lambda = cv$lambda, mean = cv$cvm, error = cv$cvsd,
                                 minimum = as.integer(cv$lambda == cv$lambda.min),
                                 one_error = as.integer(cv$lambda == cv$lambda.1se))

# A made-up table: 40 correlated features on very different scales, six of them informative.
set.seed(20240607)
n <- 90; p <- 40
shared <- matrix(rnorm(n * 5), n, 5)
x <- shared[, (seq_len(p) - 1) %% 5 + 1] * 0.8 + matrix(rnorm(n * p), n, p) * 0.6
logit <- -0.4 + x[, c(1, 7, 13, 22, 30, 38)] %*% c(1.2, -0.9, 0.8, 0.7, -0.6, 0.5)
y <- as.integer(runif(n) < 1 / (1 + exp(-logit)))
x <- sweep(x, 2, 10^((seq_len(p) %% 7) - 3), "*")
x <- sweep(x, 2, seq_len(p) * 1.5, "+")
x <- signif(x, 9)
colnames(x) <- sprintf("f%02d", seq_len(p))
fold <- sample(rep(0:8, length.out = n))
write(data.frame(Case = sprintf("c%02d", seq_len(n)), outcome = y, fold = fold, x), "small.csv")
fit <- glmnet(x, y, family = "binomial", thresh = kThreshold, maxit = 1e9)
stopifnot(length(fit$lambda) == 100)
write(z_path(fit, x, y, 1:100), "small_path.csv")
write(curve(cv.glmnet(x, y, family = "binomial", foldid = fold + 1, lambda = fit$lambda, thresh = kThreshold, maxit = 1e9)), "small_curve.csv")

# More features than cases, and fewer than three cases per fold: the lambda sequence's and the standard error's other branch.
few <- 1:26
fit <- glmnet(x[few, ], y[few], family = "binomial", thresh = kThreshold, maxit = 1e9)
write(z_path(fit, x[few, ], y[few], seq_along(fit$lambda)), "wide_path.csv")
few_fold <- rep_len(0:9, 26)
few_fold[order(y[few])] <- few_fold
write(data.frame(fold = few_fold), "wide_folds.csv")
write(curve(suppressWarnings(cv.glmnet(x[few, ], y[few], family = "binomial", foldid = few_fold + 1, lambda = fit$lambda, thresh = kThreshold, maxit = 1e9))),
      "wide_curve.csv")

# The real table. Columns that repeat an earlier one (but for scale) are left out: the LASSO can share their
# coefficient in any way.
fae <- read.csv(file.path(data_folder, "fae", "numeric_feature.csv"), row.names = 1, check.names = FALSE)
fy <- fae$label
fx <- as.matrix(fae[, -1])
fx <- fx[, apply(fx, 2, function(v) max(v) > min(v))]
r <- abs(cor(fx)); r[lower.tri(r, diag = TRUE)] <- 0
fx <- fx[, apply(r, 2, max) < 1 - 1e-6]
write(data.frame(feature = colnames(fx)), "fae_columns.csv")
fit <- glmnet(fx, fy, family = "binomial", thresh = kThreshold, maxit = 1e9)
write(z_path(fit, fx, fy, seq(1, length(fit$lambda), by = 6)), "fae_path.csv")
set.seed(7)
ffold <- sample(rep(0:9, length.out = length(fy)))
write(data.frame(fold = ffold), "fae_folds.csv")
write(curve(cv.glmnet(fx, fy, family = "binomial", foldid = ffold + 1, lambda = fit$lambda[1:60], thresh = kThreshold, maxit = 1e9)),
      "fae_curve.csv")

# ROC: continuous scores, and scores with many ties.
roc_rows <- list(); auc_rows <- list()
for (kind in c("continuous", "ties")) {
  m <- if (kind == "ties") 40 else 57
  truth <- rep_len(c(0, 1, 0), m)
  score <- rnorm(m) + 0.9 * truth
  score <- if (kind == "ties") round(score) else signif(score, 8)
  curve_object <- roc(truth, score, levels = c(0, 1), direction = "<", quiet = TRUE)
  ci <- ci.auc(curve_object, method = "delong")
  best <- coords(curve_object, "best", best.method = "youden", transpose = FALSE)
  auc_rows[[kind]] <- data.frame(kind = kind, auc = ci[2], low = ci[1], high = ci[3], cutoff = min(best$threshold))
  roc_rows[[kind]] <- data.frame(kind = kind, positive = truth, score = score)
}
write(do.call(rbind, roc_rows), "roc_scores.csv")
write(do.call(rbind, auc_rows), "roc_auc.csv")
