# Makes the oracle values of core/statistics/survival/SurvivalError with R 4.2.2 and survival 3.5-3.
#
#   Rscript make_intervals.R
#
# It reads the cases_SET.csv beside it and writes intervals.csv: survfit() of a coxph() for the first five cases at three
# times, with conf.type "log-log", and its standard error of the cumulative hazard.

suppressMessages(library(survival))
stopifnot(packageVersion("survival") == "3.5.3")
script <- sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))
setwd(dirname(normalizePath(script)))
digits <- function(v) if (is.numeric(v)) ifelse(is.na(v), "", formatC(v, digits = 17, format = "g", width = 1)) else v

models <- list(lung = c("age", "sex", "ph.ecog", "wt.loss"), colon = c("sex", "age", "nodes", "obstruct"), ovarian = c("age", "rx"),
               veteran = c("karno", "age", "diagtime", "prior"), ties = c("a", "b", "c"))
values <- NULL
for (set in names(models)) for (ties in c("efron", "breslow")) {
  d <- read.csv(paste0("cases_", set, ".csv"), check.names = FALSE)
  x <- as.matrix(d[, models[[set]]])
  d$x <- x
  fit <- coxph(Surv(time, event) ~ x, d, ties = ties, control = coxph.control(eps = 1e-14, iter.max = 100))
  times <- unname(quantile(d$time[d$event == 1], c(0.2, 0.5, 0.8), type = 1))
  for (i in 1:5) {
    curve <- summary(survfit(fit, newdata = list(x = x[i, , drop = FALSE]), conf.type = "log-log"), times = times)
    values <- rbind(values, data.frame(set, ties, case = i - 1, time = times, survival = as.vector(curve$surv),
                                       low = as.vector(curve$lower), high = as.vector(curve$upper)))
  }
}
write.csv(as.data.frame(lapply(values, digits)), "intervals.csv", row.names = FALSE, quote = FALSE)
