# Makes the oracle values of core/learning/nomogram with R 4.2.2, rms 6.5-0, survival 3.5-3 and MASS 7.3-58.2 (Debian 12:
# r-cran-rms).
#
#   Rscript make_nomograms.R
#
# It writes beside this script: nomogram_models.csv (coefficients, ranges and levels of each model's variables),
# nomograms.csv (points of every tick of nomogram(), total points, linear predictors, and what the first cases read off) and
# pretty.csv (pretty() of made-up ranges). Models: survival of lung and pbc by cph, low birth weight of MASS::birthwt by lrm,
# one with two variables of few values, one with a single variable.

suppressMessages({library(rms); library(survival)})
stopifnot(packageVersion("rms") == "6.5.0", packageVersion("survival") == "3.5.3")
script <- sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))
setwd(dirname(normalizePath(script)))
digits <- function(v) if (is.numeric(v)) ifelse(is.na(v), "", formatC(v, digits = 17, format = "g", width = 1)) else v
write <- function(table, name) write.csv(as.data.frame(lapply(table, digits), check.names = FALSE), name, row.names = FALSE, quote = FALSE)
lines <- function(set, what, name, value) data.frame(set = set, what = what, name = as.character(name), value = as.numeric(value))

lung2 <- na.omit(lung[, c("time", "status", "sex", "age", "ph.ecog", "wt.loss", "ph.karno")])
lung2$sex <- factor(lung2$sex, labels = c("male", "female"))
pbc2 <- na.omit(pbc[1:312, c("time", "status", "age", "edema", "bili", "albumin", "stage")])
pbc2$stage <- factor(pbc2$stage)
pbc2$logbili <- log(pbc2$bili)
birth <- MASS::birthwt
birth$race <- factor(birth$race, labels = c("white", "black", "other"))

models <- list(
  lung = list(data = lung2, times = c(180, 365, 730), fit = function(d) cph(Surv(time, status == 2) ~ age + sex + ph.ecog + wt.loss, d, x = TRUE, y = TRUE, surv = TRUE, eps = 1e-12)),
  pbc = list(data = pbc2, times = c(365, 1825), fit = function(d) cph(Surv(time, status == 2) ~ age + edema + logbili + albumin + stage, d, x = TRUE, y = TRUE, surv = TRUE, eps = 1e-12)),
  birthwt = list(data = birth, times = NULL, fit = function(d) lrm(low ~ age + lwt + race + smoke + ht, d, x = TRUE, y = TRUE, eps = 1e-12)),
  one = list(data = birth, times = NULL, fit = function(d) lrm(low ~ lwt, d, x = TRUE, y = TRUE, eps = 1e-12)))

described <- NULL
values <- NULL
for (name in names(models)) {
  d <- models[[name]]$data
  dd <- datadist(d)
  options(datadist = "dd")
  f <- models[[name]]$fit(d)
  variables <- f$Design$name
  n <- nomogram(f, fun = if (is.null(models[[name]]$times)) plogis else function(x) x)
  info <- attr(n, "info")
  values <- rbind(values, lines(name, "model", c("intercept", "scale", "base", "lowest", "highest"),
    c(if (is.null(models[[name]]$times)) coef(f)[1] else -f$center, info$sc, info$Intercept, range(f$linear.predictors))))
  for (v in variables) {
    axis <- n[[v]]
    levels <- f$Design$parms[[v]]
    if (!is.null(levels) && is.factor(d[[v]])) {
      b <- c(0, coef(f)[paste0(v, "=", levels[-1])])
      described <- rbind(described, data.frame(set = name, variable = v, kind = "level", name = levels, value = unname(b)))
    } else {
      u <- sort(unique(d[[v]]))
      described <- rbind(described, data.frame(set = name, variable = v, kind = c("coefficient", "low", "high"), name = "",
                                               value = c(coef(f)[[v]], range(d[[v]]))))
      if (length(u) <= 10) described <- rbind(described, data.frame(set = name, variable = v, kind = "value", name = "", value = u))
    }
    values <- rbind(values, lines(name, paste("points", v), seq_along(axis$points) - 1, axis$points),
                    if (is.numeric(axis[[1]])) lines(name, paste("ticks", v), seq_along(axis[[1]]) - 1, axis[[1]]))
  }
  values <- rbind(values, lines(name, "total", seq_along(n$total.points$x) - 1, n$total.points$x),
                  lines(name, "lp", seq_along(n$lp$x.real) - 1, n$lp$x.real), lines(name, "lp points", seq_along(n$lp$x) - 1, n$lp$x))
  cases <- c(1, 2, 10, 50)
  values <- rbind(values, lines(name, "case", cases, cases), lines(name, "predictor", cases, predict(f, d[cases, ])))
  for (v in variables)
    values <- rbind(values, if (is.factor(d[[v]])) lines(name, paste("level", v), cases, as.integer(d[cases, v]) - 1)
                            else lines(name, paste("number", v), cases, d[cases, v]))
  if (is.null(models[[name]]$times)) {
    values <- rbind(values, lines(name, "outcome 0", cases, predict(f, d[cases, ], type = "fitted")))
  } else for (k in seq_along(models[[name]]$times)) {
    t <- models[[name]]$times[k]
    s <- survest(f, d[cases, ], times = t, se.fit = FALSE)$surv
    base <- -log(Survival(f)(t, 0))
    values <- rbind(values, lines(name, paste("outcome", k - 1), cases, s), lines(name, "hazard", digits(t), base))
  }
}
write(described, "nomogram_models.csv")
write(values, "nomograms.csv")

set.seed(3)
ranges <- do.call(rbind, lapply(1:250, function(k) {
  a <- signif(rnorm(1) * 10^runif(1, -4, 5), sample(1:6, 1))
  w <- signif(10^runif(1, -5, 5), sample(1:4, 1))
  c(a, a + w, sample(c(10, 10, 10, 5, 3, 1), 1))
}))
ranges <- rbind(ranges, c(0, 100, 10), c(0, 1, 10), c(3, 3, 10), c(0, 0, 10), c(-2, 0, 10), c(0.1, 0.3, 10), c(0, 250, 10), c(150, 150, 5), c(-40, -40, 4))
write(do.call(rbind, lapply(seq_len(nrow(ranges)), function(k) {
  p <- pretty(ranges[k, 1:2], n = ranges[k, 3])
  data.frame(low = ranges[k, 1], high = ranges[k, 2], intervals = ranges[k, 3], first = p[1], last = p[length(p)], count = length(p),
             middle = p[ceiling(length(p) / 2)])
})), "pretty.csv")
