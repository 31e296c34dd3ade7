# Makes the oracle values of core/statistics/evaluation with R 4.2.2, rms 6.5-0, Hmisc 4.8-0, pROC 1.18.0, survival 3.5-3
# and MASS (Debian 12: r-cran-rms, r-cran-hmisc, r-cran-proc, r-cran-survival, r-cran-mass).
#
#   Rscript make_oracle.R        then        python make_decision_curves.py
#
# It writes the CSV files beside this script. rms's lrm.fit stops when the deviance changes by less than 0.025; here it is
# driven to convergence, so that validate, calibrate and val.prob give what they define and not where they stop.

suppressMessages({library(rms); library(pROC); library(survival)})
stopifnot(packageVersion("rms") == "6.5.0", packageVersion("pROC") == "1.18.0", packageVersion("Hmisc") == "4.8.0")
script <- sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))
setwd(dirname(normalizePath(script)))

converged <- rms::lrm.fit
formals(converged)$eps <- 1e-10
formals(converged)$maxit <- 50
converged_with <- function(...) {
    arguments <- list(...)
    # val.prob asks for one step, to score the probabilities as they stand; validate for twelve.
    if (!identical(arguments$maxit, 1L)) arguments$maxit <- 50
    do.call(converged, arguments)
}
assignInNamespace("lrm.fit", converged_with, "rms")
tight <- glm.control(epsilon = 1e-15, maxit = 100)

digits17 <- function(x) ifelse(is.na(x), "", trimws(formatC(x, digits = 17, format = "g")))
write <- function(table, name) {
    for (column in names(table))
        if (is.numeric(table[[column]]) && !is.integer(table[[column]])) table[[column]] <- digits17(table[[column]])
    write.csv(table, name, row.names = FALSE, quote = FALSE)
}

# The cases: two sets of probabilities each.
sets <- list()
b <- MASS::birthwt
fitted_probability <- function(formula, data) unname(fitted(glm(formula, binomial, data, control = tight)))
sets$birthwt <- data.frame(outcome = b$low,
                           p1 = fitted_probability(low ~ age + lwt + smoke, b),
                           p2 = fitted_probability(low ~ age + lwt + smoke + ht + ui + ptl, b))
sets$ties <- data.frame(outcome = b$low, p1 = fitted_probability(low ~ smoke + factor(race), b),
                        p2 = fitted_probability(low ~ smoke + ht + ui, b))
data(aSAH)
a <- aSAH[complete.cases(aSAH[, c("outcome", "s100b", "wfns")]), ]
a$poor <- as.integer(a$outcome == "Poor")
sets$asah <- data.frame(outcome = a$poor, p1 = fitted_probability(poor ~ s100b, a),
                        p2 = fitted_probability(poor ~ as.integer(wfns), a))
set.seed(5)
n <- 400
x <- rnorm(n); z <- rnorm(n)
misfit <- data.frame(outcome = rbinom(n, 1, plogis(-1 + 0.8 * x + 0.5 * z)), p1 = plogis(0.3 + 2.1 * x),
                     p2 = round(plogis(-0.8 + 1.1 * x + 0.9 * z), 2))
misfit$p1[misfit$outcome == 0][1:3] <- 0   # no logit
misfit$p1[misfit$outcome == 1][1:2] <- 1
sets$misfit <- misfit
sets$tiny <- data.frame(outcome = c(0L, 0L, 1L, 0L, 1L, 1L, 0L, 1L),
                        p1 = c(0.1, 0.25, 0.3, 0.4, 0.55, 0.6, 0.7, 0.9),
                        p2 = c(0.3, 0.2, 0.2, 0.45, 0.5, 0.8, 0.1, 0.8))
cases <- do.call(rbind, lapply(names(sets), function(name) cbind(set = name, sets[[name]])))
cases$outcome <- as.integer(cases$outcome)
write(cases, "cases.csv")

answers <- data.frame()
answer <- function(set, what, value)
    answers <<- rbind(answers, data.frame(set = set, what = what, value = as.numeric(value)))

cutoffs <- c(birthwt = 0.3, ties = 0.25, asah = 0.4, misfit = 0.5, tiny = 0.5)
smooth <- data.frame(); groups <- data.frame()
for (name in names(sets)) {
    d <- sets[[name]]; y <- d$outcome; p <- d$p1; n <- length(y)
    say <- function(what, value) answer(name, what, value)
    # DeLong
    r1 <- roc(y, d$p1, direction = "<", quiet = TRUE, levels = c(0, 1))
    r2 <- roc(y, d$p2, direction = "<", quiet = TRUE, levels = c(0, 1))
    test <- roc.test(r1, r2, method = "delong", paired = TRUE)
    say("auc1", auc(r1)); say("auc2", auc(r2))
    say("delong z", test$statistic); say("delong p", test$p.value)
    say("delong low", test$conf.int[1]); say("delong high", test$conf.int[2])
    say("delong variance1", var(r1, method = "delong")); say("delong variance2", var(r2, method = "delong"))
    say("delong covariance", cov(r1, r2, method = "delong"))
    # Confusion at a cut-off
    say("cutoff", cutoffs[[name]])
    called <- as.integer(p >= cutoffs[[name]])
    tp <- sum(called & y); fp <- sum(called & !y); fn <- sum(!called & y); tn <- sum(!called & !y)
    share <- function(what, x, trials) {
        say(what, x / trials)
        wilson <- prop.test(x, trials, correct = FALSE)$conf.int
        exact <- binom.test(x, trials)$conf.int
        say(paste(what, "wilson low"), wilson[1]); say(paste(what, "wilson high"), wilson[2])
        say(paste(what, "exact low"), exact[1]); say(paste(what, "exact high"), exact[2])
    }
    share("accuracy", tp + tn, n); share("sensitivity", tp, tp + fn); share("specificity", tn, tn + fp)
    share("ppv", tp, tp + fp); share("npv", tn, tn + fn)
    precision <- tp / (tp + fp); recall <- tp / (tp + fn); specificity <- tn / (tn + fp)
    say("f1", 2 / (1 / precision + 1 / recall)); say("mcc", cor(called, y))
    say("youden", recall + specificity - 1); say("balanced_accuracy", (recall + specificity) / 2)
    half <- qnorm(0.975) * sqrt(recall * (1 - recall) / (tp + fn) + specificity * (1 - specificity) / (tn + fp))
    say("youden low", recall + specificity - 1 - half); say("youden high", recall + specificity - 1 + half)
    ratio <- function(what, value, error) {
        say(what, value)
        say(paste(what, "low"), exp(log(value) - qnorm(0.975) * error))
        say(paste(what, "high"), exp(log(value) + qnorm(0.975) * error))
    }
    ratio("lr_positive", recall / (1 - specificity), sqrt(1 / tp - 1 / (tp + fn) + 1 / fp - 1 / (fp + tn)))
    ratio("lr_negative", (1 - recall) / specificity, sqrt(1 / fn - 1 / (tp + fn) + 1 / tn - 1 / (fp + tn)))
    # Calibration
    v <- suppressWarnings(val.prob(p, y, pl = FALSE))
    say("brier", v["Brier"]); say("intercept", v["Intercept"]); say("slope", v["Slope"])
    say("unreliability", v["U:Chi-sq"]); say("unreliability p", pchisq(v["U:Chi-sq"], 2, lower.tail = FALSE))
    say("emax", v["Emax"]); say("e90", v["E90"]); say("ici", v["Eavg"])
    say("spiegelhalter z", v["S:z"]); say("spiegelhalter p", v["S:p"])
    if (all(p > 0 & p < 1)) say("r2", v["R2"])
    curve <- lowess(p, y, iter = 0)
    say("e50", median(abs(p - approx(curve, xout = p, ties = mean)$y)))
    smooth <- rbind(smooth, cbind(set = name, unique(data.frame(x = curve$x, y = curve$y))))
    say("scaled brier", 1 - mean((p - y)^2) / (mean(y) * (1 - mean(y))))
    finite <- p > 0 & p < 1
    # Errors from the information at the estimate: summary.glm's are of the weights one step before it.
    errors <- function(fit) sqrt(diag(solve(crossprod(model.matrix(fit) * sqrt(fitted(fit) * (1 - fitted(fit)))))))
    large <- glm(y[finite] ~ offset(qlogis(p[finite])), family = binomial, control = tight)
    say("in the large", coef(large)); say("in the large error", errors(large))
    both <- glm(y[finite] ~ qlogis(p[finite]), family = binomial, control = tight)
    say("intercept error", errors(both)[1]); say("slope error", errors(both)[2])
    say("expected over observed", sum(p) / sum(y))
    error <- sqrt((1 - mean(y)) / sum(y))
    say("expected over observed low", exp(log(sum(p) / sum(y)) - qnorm(0.975) * error))
    say("expected over observed high", exp(log(sum(p) / sum(y)) + qnorm(0.975) * error))
    # Hosmer-Lemeshow by its definition, cut as ResourceSelection's hoslem.test does; empty groups count as none
    for (g in c(10, 4)) {
        group <- droplevels(cut(p, unique(quantile(p, 0:g / g)), include.lowest = TRUE))
        if (nlevels(group) < 3) next
        observed <- xtabs(cbind(1 - y, y) ~ group); expected <- xtabs(cbind(1 - p, p) ~ group)
        chi <- sum((observed - expected)^2 / expected)
        say(paste("hl", g), chi); say(paste("hl groups", g), nlevels(group))
        say(paste("hl p training", g), pchisq(chi, nlevels(group) - 2, lower.tail = FALSE))
        say(paste("hl p external", g), pchisq(chi, nlevels(group), lower.tail = FALSE))
        if (g == 10) {
            wilson <- t(sapply(levels(group), function(l)
                suppressWarnings(prop.test(sum(y[group == l]), sum(group == l), correct = FALSE))$conf.int))
            groups <- rbind(groups, data.frame(set = name, cases = as.integer(table(group)),
                predicted = as.numeric(tapply(p, group, mean)), observed = as.numeric(tapply(y, group, mean)),
                low = wilson[, 1], high = wilson[, 2]))
        }
    }
    # Reclassification
    two_sided <- function(z) 2 * pnorm(-abs(z))
    continuous <- improveProb(d$p1, d$p2, y)
    bins <- c(-Inf, 0.2, 0.5, Inf)
    category <- function(p) (as.integer(cut(p, bins, right = FALSE)) - 1) / 3
    categorical <- improveProb(category(d$p1), category(d$p2), y)
    for (kind in c("continuous", "categorical")) {
        r <- get(kind)
        say(paste(kind, "nri"), r$nri); say(paste(kind, "nri error"), r$se.nri)
        say(paste(kind, "nri z"), r$z.nri); say(paste(kind, "nri p"), two_sided(r$z.nri))
        say(paste(kind, "nri positives"), r$nri.ev); say(paste(kind, "nri positives error"), r$se.nri.ev)
        say(paste(kind, "nri negatives"), r$nri.ne); say(paste(kind, "nri negatives error"), r$se.nri.ne)
    }
    say("idi", continuous$idi); say("idi error", continuous$se.idi); say("idi z", continuous$z.idi)
    say("idi p", two_sided(continuous$z.idi))
    say("idi positives", continuous$improveSens); say("idi negatives", continuous$improveSpec)
}
# Independent cases: birthwt against misfit, the first probabilities.
unpaired <- roc.test(roc(sets$birthwt$outcome, sets$birthwt$p1, direction = "<", quiet = TRUE, levels = c(0, 1)),
                     roc(sets$misfit$outcome, sets$misfit$p1, direction = "<", quiet = TRUE, levels = c(0, 1)),
                     method = "delong", paired = FALSE)
answer("birthwt", "unpaired t", unpaired$statistic); answer("birthwt", "unpaired df", unpaired$parameter)
answer("birthwt", "unpaired p", unpaired$p.value)
# Bootstrap: pROC's own resamples, so only the size of the interval is comparable.
set.seed(11)
boot <- ci.auc(roc(sets$birthwt$outcome, sets$birthwt$p1, direction = "<", quiet = TRUE, levels = c(0, 1)),
               method = "bootstrap", boot.n = 20000, progress = "none")
answer("birthwt", "auc bootstrap low", boot[1]); answer("birthwt", "auc bootstrap high", boot[3])
# Likelihood ratio test of nested logistic models.
small <- glm(low ~ age + lwt + smoke, binomial, b, control = tight)
large <- glm(low ~ age + lwt + smoke + ht + ui + ptl, binomial, b, control = tight)
lrt <- anova(small, large, test = "LRT")
answer("birthwt", "deviance small", deviance(small)); answer("birthwt", "deviance large", deviance(large))
answer("birthwt", "lrt", lrt$Deviance[2]); answer("birthwt", "lrt p", lrt$`Pr(>Chi)`[2])
write(answers, "answers.csv"); write(smooth, "smooth.csv"); write(groups, "groups.csv")

# Lowess where it is awkward: ties, gaps, one far point, few points, a constant x.
set.seed(3)
awkward <- list(ties = round(runif(60), 1), gap = c(runif(40, 0, 0.1), runif(20, 0.9, 1)), far = c(runif(30), 50),
                two = c(0.2, 0.7), three = c(0.1, 0.1, 0.4), constant = rep(0.3, 12), fine = runif(300)^3)
lines <- data.frame()
for (name in names(awkward)) {
    x <- sort(awkward[[name]]); y <- as.integer(runif(length(x)) < 0.3 + 0.4 * (x > median(x)))
    lines <- rbind(lines, data.frame(set = name, x = x, y = y, smooth = lowess(x, y, iter = 0)$y))
}
write(lines, "lowess.csv")

# Optimism: Harrell's validate and calibrate on resamples that the tests get too.
dd <- datadist(b); options(datadist = "dd")
model <- lrm(low ~ age + lwt + smoke + ht, data = b, x = TRUE, y = TRUE)
replicates <- 20
set.seed(7)
rows <- t(replicate(replicates, sample(nrow(b), replace = TRUE)))
set.seed(7)
validated <- validate(model, B = replicates)
set.seed(7)
calibrated <- calibrate(model, B = replicates)
x <- as.matrix(b[, c("age", "lwt", "smoke", "ht")])
models <- t(sapply(1:replicates, function(i)
    coef(glm(low ~ age + lwt + smoke + ht, binomial, b[rows[i, ], ], control = tight))))
write(data.frame(outcome = as.integer(b$low), x,
                 p = fitted_probability(low ~ age + lwt + smoke + ht, b)), "optimism_cases.csv")
write(setNames(data.frame(models), c("intercept", colnames(x))), "optimism_models.csv")
write(data.frame(rows - 1L), "optimism_rows.csv")
v <- unclass(validated)
write(data.frame(index = rownames(v), apparent = v[, "index.orig"], training = v[, "training"], test = v[, "test"],
                 corrected = v[, "index.corrected"]), "optimism_indices.csv")
k <- unclass(calibrated)
corrected_at <- approx(k[, "predy"], k[, "calibrated.corrected"], xout = attr(calibrated, "predicted"), ties = mean)$y
mean_error <- mean(abs(attr(calibrated, "predicted") - corrected_at), na.rm = TRUE)
write(data.frame(predicted = k[, "predy"], apparent = k[, "calibrated.orig"], corrected = k[, "calibrated.corrected"],
                 mean_absolute_error = mean_error), "optimism_curve.csv")

# Censored times for decision curves: the risk of death by a year from a Cox model.
l <- lung[complete.cases(lung[, c("age", "sex", "ph.ecog")]), ]
cox <- coxph(Surv(time, status) ~ age + sex + ph.ecog, l)
risk <- 1 - as.numeric(summary(survfit(cox, newdata = l), times = 365)$surv)
write(data.frame(time = as.integer(l$time), event = as.integer(l$status == 2), risk = risk), "lung.csv")
