# Makes the oracle values of core/learning/ScoreCalibration with R 4.2.2: glm() of made-up outcomes on scores, and
# predict(se.fit = TRUE) with Wald's interval on the logit scale.
#
#   Rscript make_calibration.R
#
# glm() sees the scores less their mean: with scores about 1000, vcov() of the plain ones has eight digits. Its intercept and
# covariance are then moved back.
#
# It writes beside this script: calibration_cases.csv (set, score, positive) and calibration.csv (set, score, probability,
# low, high; the line "model" holds intercept, slope and the three entries of their covariance).

script <- sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))
setwd(dirname(normalizePath(script)))
digits <- function(v) if (is.numeric(v)) formatC(v, digits = 17, format = "g", width = 1) else v
write <- function(table, name) write.csv(as.data.frame(lapply(table, digits)), name, row.names = FALSE, quote = FALSE)

set.seed(20)
make <- function(set, n, slope, scale, shift) {
  score <- round(rnorm(n, shift, scale), 4)
  data.frame(set, score, positive = rbinom(n, 1, plogis(slope * (score - shift) / scale - 0.4)))
}
cases <- rbind(make("usual", 80, 1.2, 1, 0), make("few", 14, 0.8, 2, 1), make("no use", 60, 0, 1, 0),
               make("probabilities", 200, 1.5, 0.17, 0.5), make("far from 0", 90, 1, 3, 1000))
values <- NULL
for (set in unique(cases$set)) {
  d <- cases[cases$set == set, ]
  mid <- mean(d$score)
  fit <- glm(positive ~ I(score - mid), binomial, d, control = glm.control(epsilon = 1e-15, maxit = 100))
  fit <- update(fit, start = coef(fit)) # once more: vcov() has the weights of the last step's beginning
  back <- rbind(c(1, -mid), c(0, 1))
  v <- back %*% vcov(fit) %*% t(back)
  b <- back %*% coef(fit)
  at <- data.frame(score = c(min(d$score), quantile(d$score, c(0.1, 0.5, 0.9), names = FALSE), max(d$score) + 2 * sd(d$score)))
  p <- predict(fit, at, se.fit = TRUE)
  reach <- qnorm(0.975) * p$se.fit
  values <- rbind(values, data.frame(set, what = "model", a = b[1], b = b[2], c = v[1, 1], d = v[1, 2], e = v[2, 2]),
                  data.frame(set, what = "at", a = at$score, b = plogis(p$fit), c = plogis(p$fit - reach), d = plogis(p$fit + reach), e = 0))
}
write(cases, "calibration_cases.csv")
write(values, "calibration.csv")
