# Makes the oracle values of core/statistics/survival with R 4.2.2 and survival 3.5-3 (Debian 12: r-cran-survival).
#
#   Rscript make_oracle.R
#
# It writes the CSV files beside this script: cases_SET.csv with the cases, and what R makes of them as lines of (set,
# what, name, value). Sets built into survival: lung, pbc, colon (deaths), ovarian, veteran, complete cases of the columns
# used; made up: ties (60 cases on 6 times, weights, offset, two strata), one (one event), censored (no event), rounded
# (months that differ by rounding alone). coxph runs to eps = 1e-14, for its default stops 1e-9 of the likelihood early.

suppressMessages(library(survival))
stopifnot(packageVersion("survival") == "3.5.3")
script <- sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))
setwd(dirname(normalizePath(script)))

digits <- function(v) if (is.numeric(v)) ifelse(is.na(v), "", formatC(v, digits = 17, format = "g", width = 1)) else v
write <- function(table, name) {
  write.csv(as.data.frame(lapply(table, digits), check.names = FALSE), name, row.names = FALSE, quote = FALSE)
}
lines <- function(set, what, name, value) {
  data.frame(set = set, what = what, name = as.character(name), value = as.numeric(value))
}

# ---- the cases: time, event, group and stratum (from 0), then the columns of the models
lung2 <- na.omit(lung[, c("time", "status", "sex", "age", "ph.ecog", "wt.loss", "ph.karno")])
pbc2 <- na.omit(pbc[1:312, c("time", "status", "trt", "age", "edema", "bili", "albumin", "protime", "stage")])
colon2 <- na.omit(subset(colon, etype == 2)[, c("time", "status", "rx", "sex", "age", "nodes", "extent", "obstruct")])
set.seed(1)
ties <- data.frame(time = sample(1:6, 60, TRUE), event = rbinom(60, 1, 0.6), group = rep(0:2, 20), stratum = rep(0:1, each = 30),
                   a = round(rnorm(60), 2), b = rep(c(0, 1), 30), c = sample(1:4, 60, TRUE))
ties$weight <- round(runif(60, 0.5, 3), 2)
ties$offset <- round(rnorm(60, 0.3, 0.4), 2)
months <- c(1, 2, 3, 1, 5, 2, 3, 4, 5, 1, 2, 6) / 10
sets <- list(
  lung = with(lung2, data.frame(time, event = status - 1, group = sex - 1, stratum = ph.ecog, age, sex, ph.ecog, wt.loss, ph.karno)),
  pbc = with(pbc2, data.frame(time, event = as.integer(status == 2), group = stage - 1, stratum = trt - 1, age, edema,
                              logbili = log(bili), albumin, protime, stage2 = as.integer(stage == 2),
                              stage3 = as.integer(stage == 3), stage4 = as.integer(stage == 4))),
  colon = with(colon2, data.frame(time, event = status, group = as.integer(rx) - 1, stratum = extent - 1, sex, age, nodes, obstruct)),
  ovarian = with(ovarian, data.frame(time = futime, event = fustat, group = rx - 1, stratum = ecog.ps - 1, age, rx)),
  veteran = with(veteran, data.frame(time, event = status, group = as.integer(celltype) - 1, stratum = trt - 1, karno, age,
                                     diagtime, prior)),
  ties = ties,
  one = data.frame(time = c(3, 1, 4, 1, 5, 9, 2, 6), event = c(0, 0, 1, 0, 0, 0, 0, 0), group = rep(0:1, 4), stratum = 0,
                   a = c(2, 7, 1, 8, 2, 8, 1, 8)),
  censored = data.frame(time = c(3, 1, 4, 1, 5), event = 0, group = c(0, 1, 0, 1, 0), stratum = 0, a = 1:5),
  rounded = data.frame(time = c(months[1:6], months[7:12] + c(0.1, 0, 0.3, 0.2, 0.1, 0) - c(0.1, 0, 0.3, 0.2, 0.1, 0)),
                       event = c(1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 1, 1), group = rep(0:1, 6), stratum = 0,
                       a = c(1, 5, 2, 4, 3, 6, 2, 8, 5, 7, 1, 2)))
for (name in names(sets)) write(sets[[name]], paste0("cases_", name, ".csv"))
stopifnot(length(unique(sets$rounded$time)) > length(survfit(Surv(time, event) ~ 1, sets$rounded)$time))

# ---- Kaplan-Meier
curve <- function(set, scale) {
  f <- survfit(Surv(time, event) ~ 1, sets[[set]], conf.type = scale)
  data.frame(set = set, scale = scale, time = f$time, atRisk = f$n.risk, events = f$n.event, censored = f$n.censor,
             survival = f$surv, error = ifelse(f$surv > 0, f$surv * f$std.err, NA), low = f$lower, high = f$upper)
}
write(rbind(curve("lung", "log-log"), curve("lung", "log"), curve("lung", "plain"), curve("veteran", "log-log"),
            curve("ties", "log-log"), curve("ties", "log"), curve("ties", "plain"), curve("one", "log-log"),
            curve("censored", "log-log"), curve("censored", "log"), curve("rounded", "log-log"), curve("ovarian", "log-log")),
      "curves.csv")

shares <- c(0.1, 0.25, 0.5, 0.75, 0.9)
quantiles <- do.call(rbind, lapply(names(sets), function(set) do.call(rbind, lapply(c("curve", "reverse"), function(kind) {
  d <- sets[[set]]
  if (kind == "reverse") d$event <- 1 - d$event
  do.call(rbind, lapply(c("log-log", "log", "plain"), function(scale) {
    q <- quantile(survfit(Surv(time, event) ~ 1, d, conf.type = scale), shares)
    data.frame(set, kind, scale, share = shares, time = unname(q$quantile), low = unname(q$lower), high = unname(q$upper))
  }))
}))))
write(quantiles, "quantiles.csv")

means <- do.call(rbind, lapply(c("lung", "pbc", "ties", "one", "ovarian"), function(set) {
  f <- survfit(Surv(time, event) ~ 1, sets[[set]])
  do.call(rbind, lapply(c(0.2, 0.5, 1, 1.1) * max(sets[[set]]$time), function(limit) {
    m <- survival:::survmean(f, rmean = limit)$matrix
    data.frame(set, limit, mean = m[["rmean"]], error = m[["se(rmean)"]])
  }))
}))
write(means, "restricted_means.csv")

# ---- log-rank
tests <- do.call(rbind, lapply(setdiff(names(sets), "censored"), function(set) do.call(rbind, lapply(c(0, 1, 0.5), function(rho)
  do.call(rbind, lapply(c("none", "strata"), function(by) {
    if (by == "strata" && length(unique(sets[[set]]$stratum)) < 2) return(NULL)
    f <- if (by == "none") survdiff(Surv(time, event) ~ group, sets[[set]], rho = rho)
         else survdiff(Surv(time, event) ~ group + strata(stratum), sets[[set]], rho = rho)
    obs <- if (is.matrix(f$obs)) rowSums(f$obs) else f$obs
    exp <- if (is.matrix(f$exp)) rowSums(f$exp) else f$exp
    key <- paste(set, rho, by)
    rbind(lines(key, "observed", seq_along(obs) - 1, obs), lines(key, "expected", seq_along(exp) - 1, exp),
          lines(key, "variance", seq_along(f$var) - 1, f$var),
          lines(key, "test", c("chisq", "p"), c(f$chisq, f$pvalue)))
  }))))))
write(tests, "logrank.csv")

# ---- Cox
control <- coxph.control(eps = 1e-14, iter.max = 100)
models <- list(
  lung = c("age", "sex", "ph.ecog", "wt.loss"), pbc = c("age", "edema", "logbili", "albumin", "protime", "stage2", "stage3", "stage4"),
  colon = c("sex", "age", "nodes", "obstruct"), ovarian = c("age", "rx"), veteran = c("karno", "age", "diagtime", "prior"),
  ties = c("a", "b", "c"), rounded = "a")
fits <- list()
for (set in names(models)) for (method in c("efron", "breslow")) {
  f <- as.formula(paste("Surv(time, event) ~", paste(models[[set]], collapse = " + ")))
  fits[[paste(set, method)]] <- coxph(f, sets[[set]], ties = method, control = control, x = TRUE)
}
for (method in c("efron", "breslow"))
  fits[[paste("ties", method, "weights offset")]] <- coxph(Surv(time, event) ~ a + b + c + offset(offset), sets$ties, ties = method,
    weights = sets$ties$weight, robust = FALSE, control = control, x = TRUE)
cox <- do.call(rbind, lapply(names(fits), function(key) {
  f <- fits[[key]]
  s <- summary(f)
  b <- survfit(f, se.fit = FALSE)
  keep <- b$n.event > 0
  n <- names(coef(f))
  new <- sets[[strsplit(key, " ")[[1]][1]]][1:3, ]
  predicted <- survfit(f, newdata = new, se.fit = FALSE)
  at <- quantile(b$time[keep], c(0.1, 0.6), type = 1)
  rbind(lines(key, "coefficient", n, coef(f)), lines(key, "error", n, sqrt(diag(f$var))), lines(key, "z", n, s$coefficients[, "z"]),
        lines(key, "p", n, s$coefficients[, ncol(s$coefficients)]), lines(key, "low", n, s$conf.int[, 3]),
        lines(key, "high", n, s$conf.int[, 4]), lines(key, "covariance", seq_along(f$var) - 1, f$var),
        lines(key, "mean", n, f$means), lines(key, "loglik", c("null", "fit"), f$loglik),
        lines(key, "likelihood ratio", c("chisq", "p"), s$logtest[c(1, 3)]), lines(key, "score", c("chisq", "p"), s$sctest[c(1, 3)]),
        lines(key, "wald", c("chisq", "p"), c(f$wald.test, pchisq(f$wald.test, length(n), lower.tail = FALSE))),
        lines(key, "predictor", 0:2, predict(f, newdata = new, type = "lp", reference = "sample")),
        # every tenth step of long curves
        { i <- which(keep); i <- if (length(i) > 60) i[seq(1, length(i), 10)] else i; lines(key, "baseline", digits(b$time[i]), b$cumhaz[i]) },
        lines(key, "survival", paste(rep(0:2, each = 2), digits(unname(at))),
              as.vector(summary(predicted, times = at)$surv)))
}))
write(cox, "cox.csv")

# ---- proportional hazards
zph <- function(key, f, terms = TRUE) do.call(rbind, lapply(c("km", "identity", "rank", "log"), function(transform) {
  if (transform == "log" && any(f$y[, 1] <= 0)) return(NULL)
  z <- cox.zph(f, transform = transform, terms = terms)
  set <- paste(key, transform)
  i <- if (nrow(z$y) > 20) seq(1, nrow(z$y), 25) else seq_len(nrow(z$y))
  rbind(lines(set, "chisq", rownames(z$table), z$table[, "chisq"]), lines(set, "df", rownames(z$table), z$table[, "df"]),
        lines(set, "p", rownames(z$table), z$table[, "p"]), lines(set, "x", i - 1, z$x[i]), lines(set, "time", i - 1, z$time[i]),
        do.call(rbind, lapply(colnames(z$y), function(term) lines(set, paste("y", term), i - 1, z$y[i, term]))))
}))
staged <- coxph(Surv(time, event) ~ age + edema + logbili + factor(stage2 + 2 * stage3 + 3 * stage4), sets$pbc, control = control)
names(staged$assign)[4] <- "stage"
write(rbind(zph("lung efron", fits[["lung efron"]]), zph("veteran breslow", fits[["veteran breslow"]]), zph("ties efron", fits[["ties efron"]]),
            zph("ties breslow", fits[["ties breslow"]]), zph("ties efron weights offset", fits[["ties efron weights offset"]]),
            zph("ovarian efron", fits[["ovarian efron"]]), zph("pbc efron terms", staged)), "zph.csv")

# ---- concordance
score <- list(lung = c("age", "ph.ecog"), pbc = c("logbili", "age"), colon = c("nodes", "age"), ovarian = c("age", "rx"),
              veteran = c("diagtime", "prior"), ties = c("a", "c"), one = "a", rounded = "a")
concordances <- do.call(rbind, lapply(names(score), function(set) {
  d <- sets[[set]]
  rbind(do.call(rbind, lapply(score[[set]], function(x) do.call(rbind, lapply(c("n", "n/G2"), function(weight)
    do.call(rbind, lapply(c(0.4, 0.8, 2), function(share) {
      tau <- share * max(d$time)
      f <- concordance(as.formula(paste("Surv(time, event) ~", x)), d, reverse = TRUE, timewt = weight, ymax = tau, influence = 1)
      key <- paste(set, x, weight, digits(tau))
      if (sum(f$count[1:3]) == 0) return(lines(key, "pairs", "all", 0))
      i <- unique(c(1, 5, 8, length(f$dfbeta)))
      rbind(lines(key, "pairs", "all", sum(f$count[1:3])), lines(key, "value", "C", f$concordance), lines(key, "value", "error", sqrt(f$var)),
            lines(key, "value", c("concordant", "discordant", "tied"), f$count[1:3]), lines(key, "influence", i - 1, f$dfbeta[i]))
    })))))),
    if (length(score[[set]]) == 2) do.call(rbind, lapply(c("n", "n/G2"), function(weight) {
      one <- lapply(score[[set]], function(x) coxph(as.formula(paste("Surv(time, event) ~", x)), d, init = 1, control = coxph.control(iter.max = 0)))
      first <- one[[1]]
      second <- one[[2]]
      f <- if (weight == "n") concordance(first, second, timewt = "n") else concordance(first, second, timewt = "n/G2")
      contrast <- c(-1, 1)
      lines(paste(set, weight, "both"), "value", c("difference", "error"),
            c(sum(contrast * f$concordance), sqrt(drop(contrast %*% f$var %*% contrast))))
    })))
}))
write(concordances, "concordance.csv")

# ---- prediction over time: riskRegression 2022.11.28 and pec 2022.05.04. The risks are formulas that the tests compute too.
suppressMessages({library(riskRegression); library(pec); library(prodlim)})
stopifnot(packageVersion("riskRegression") == "2022.11.28", packageVersion("pec") == "2022.5.4")
risk <- function(x, times, scale) 1 - exp(-outer(exp((x - mean(x)) / sd(x) / 2), times / scale))
over_time <- list(lung = list("age", "ph.ecog", c(60, 180, 365, 500, 700, 1022)), pbc = list("logbili", "age", c(365, 1000, 2000.5, 3000, 4556)),
                  colon = list("nodes", "age", c(200, 730, 1825, 3000)), ties = list("a", "c", c(1, 2, 2.5, 4, 5, 6)),
                  ovarian = list("age", "rx", c(100, 365, 600)))
scores <- do.call(rbind, lapply(names(over_time), function(set) {
  d <- sets[[set]]
  times <- over_time[[set]][[3]]
  risks <- lapply(over_time[[set]][1:2], function(x) risk(d[[x]], times, max(d$time)))
  names(risks) <- c("first", "second")
  alive <- sapply(times, function(t) any(d$time > t) && any(d$time <= t & d$event == 1))
  s <- Score(risks, formula = Surv(time, event) ~ 1, data = d, times = times, cens.model = "km", conf.int = TRUE, metrics = "brier",
             null.model = TRUE, summary = c("ibs", "ipa"), plots = NULL)
  b <- as.data.frame(s$Brier$score)
  c2 <- as.data.frame(s$Brier$contrasts)
  c2 <- c2[c2$model == "second" & c2$reference == "first", ]
  out <- do.call(rbind, lapply(c("first", "second"), function(m) {
    bm <- b[b$model == m, ]
    key <- paste(set, m)
    rbind(lines(key, "brier", digits(bm$times), bm$Brier), lines(key, "brier error", digits(bm$times), bm$se),
          lines(key, "brier low", digits(bm$times), bm$lower), lines(key, "brier high", digits(bm$times), bm$upper),
          lines(key, "null", digits(bm$times), b$Brier[b$model == "Null model"]), lines(key, "integrated", digits(bm$times), bm$IBS),
          if (any(d$event == 1)) lines(key, "accuracy", digits(bm$times), bm$IPA))
  }))
  if (any(alive)) {
    alive_risks <- lapply(risks, function(r) r[, alive, drop = FALSE])
    s <- Score(alive_risks, formula = Surv(time, event) ~ 1, data = d, times = times[alive], cens.model = "km", conf.int = TRUE,
               metrics = "auc", plots = "ROC")
    a <- as.data.frame(s$AUC$score)
    c1 <- as.data.frame(s$AUC$contrasts)
    roc <- as.data.frame(s$ROC$plotframe)
    roc <- roc[roc$model == "first" & roc$times == times[alive][2], ]
    i <- unique(round(seq(1, nrow(roc), length.out = 8)))
    out <- rbind(out, do.call(rbind, lapply(c("first", "second"), function(m) {
        am <- a[a$model == m, ]
        key <- paste(set, m)
        rbind(lines(key, "auc", digits(am$times), am$AUC), lines(key, "auc error", digits(am$times), am$se),
              lines(key, "auc low", digits(am$times), am$lower), lines(key, "auc high", digits(am$times), am$upper))
      })),
      lines(paste(set, "both"), "auc difference", digits(c1$times), c1$delta.AUC), lines(paste(set, "both"), "auc error", digits(c1$times), c1$se),
      lines(paste(set, "both"), "auc p", digits(c1$times), c1$p),
      lines(paste(set, "both"), "brier difference", digits(c2$times), c2$delta.Brier), lines(paste(set, "both"), "brier error", digits(c2$times), c2$se),
      lines(paste(set, "first"), "roc time", "t", times[alive][2]), lines(paste(set, "first"), "roc points", "n", nrow(roc)),
      lines(paste(set, "first"), "sensitivity", i, roc$TPR[i]), lines(paste(set, "first"), "specificity", i, 1 - roc$FPR[i]))
  }
  out
}))
# pec on its own grid, every event time
grids <- do.call(rbind, lapply(c("lung", "ties"), function(set) {
  d <- sets[[set]]
  grid <- sort(unique(d$time[d$event == 1]))
  p <- pec(list(first = 1 - cbind(0, risk(d[[over_time[[set]][[1]]]], grid, max(d$time)))), formula = Surv(time, event) ~ 1, data = d,
           times = c(0, grid), exact = FALSE, start = 0, cens.model = "marginal", verbose = FALSE, reference = FALSE)
  until <- quantile(grid, c(0.3, 0.8), type = 1)
  lines(paste(set, "pec"), "integrated", digits(unname(until)), as.vector(ibs(p, times = until, start = 0)))
}))
write(rbind(scores, grids), "over_time.csv")

# ---- calibration at a time: groups by quantiles of the risk, observed by Kaplan-Meier
calibrated <- do.call(rbind, lapply(c("lung", "pbc", "ties"), function(set) do.call(rbind, lapply(c(3, 5), function(groups) {
  d <- sets[[set]]
  time <- over_time[[set]][[3]][3]
  r <- risk(d[[over_time[[set]][[1]]]], time, max(d$time))[, 1]
  breaks <- unique(quantile(r, seq(0, 1, length.out = groups + 1)))
  g <- cut(r, breaks, include.lowest = TRUE, labels = FALSE)
  do.call(rbind, lapply(sort(unique(g)), function(k) {
    one <- summary(survfit(Surv(time, event) ~ 1, d[g == k, ], conf.type = "log-log"), times = time, extend = TRUE)
    key <- paste(set, groups, digits(time))
    last <- max(d$time[g == k])
    known <- last >= time || one$surv == 0
    rbind(lines(key, "cases", k - 1, sum(g == k)), lines(key, "predicted", k - 1, mean(r[g == k])),
          if (known) rbind(lines(key, "observed", k - 1, 1 - one$surv),
          if (!is.na(one$lower)) rbind(lines(key, "low", k - 1, 1 - one$upper), lines(key, "high", k - 1, 1 - one$lower))))
  }))
}))))
write(calibrated, "calibration.csv")

# ---- maximally selected log-rank statistics: maxstat 0.7.25 (exactRankTests 0.8-35)
library(maxstat)
stopifnot(packageVersion("maxstat") == "0.7.25", packageVersion("exactRankTests") == "0.8.35")
# HL goes to 170 cases: maxstat's gamma(n + 1) overflows beyond. Its pmaxstat shifts the scores to a smallest of 0 and then
# forgets the sums that are 0 (groups of cases that all have the lowest score, such as those censored last); here it shifts
# them to a smallest of 1, so that there are none. maxstat prints the probability of a larger maximum than the one observed;
# asked for here is that of one at least as large, which is what a p is.
whole <- maxstat::pmaxstat
stopifnot(identical(body(whole)[[6]], quote(scores <- scores - min(scores))))
body(whole)[[6]] <- quote(scores <- scores - min(scores) + 1)
exact <- function(m) {
  y <- exactRankTests::cscores(m$y, type = "LogRank", int = FALSE)
  y <- y - min(y)
  y <- round(y * length(y) / max(y))
  k <- which(!duplicated(sort(m$x))) - 1
  k <- k[sort(m$x)[pmax(k, 1)] %in% m$cuts & k > 0]
  stopifnot(length(k) == length(m$stats), all.equal(maxstat::pmaxstat(unname(m$statistic), y, k), m$p.value))
  whole(unname(m$statistic) * (1 - 1e-12), y, k)
}
cutoffs <- do.call(rbind, lapply(list(c("lung", "age"), c("lung", "wt.loss"), c("pbc", "logbili"), c("pbc", "albumin"), c("colon", "age"),
  c("ovarian", "age"), c("veteran", "karno"), c("veteran", "age"), c("ties", "a"), c("ties", "c")), function(v) {
  d <- sets[[v[1]]]
  do.call(rbind, lapply(list(c(0.1, 0.9), c(0.25, 0.6)), function(share) do.call(rbind, lapply(c("Lau92", "Lau94", "HL"), function(p) {
    if (p == "HL" && nrow(d) > 150) return(NULL)
    if (p == "HL" && anyDuplicated(d[[v[2]]]) && v[1] != "ovarian") return(NULL)
    m <- maxstat.test(as.formula(paste("Surv(time, event) ~", v[2])), d, smethod = "LogRank", pmethod = p, minprop = share[1], maxprop = share[2])
    key <- paste(v[1], v[2], p, share[1], share[2])
    i <- unique(round(seq(1, length(m$stats), length.out = 6)))
    rbind(lines(key, "result", c("statistic", "p", "estimate", "candidates"), c(m$statistic, if (m$pmethod == "HL") exact(m) else m$p.value, m$estimate, length(m$stats))),
          lines(key, "statistic", i - 1, m$stats[i]), lines(key, "cut", i - 1, m$cuts[i]))
  }))))
}))
# without ties of the marker, for HL
set.seed(5)
untied <- data.frame(time = c(sample(1:25, 30, TRUE), sample(1:40, 30, TRUE)), event = rbinom(60, 1, 0.7), group = 0, stratum = 0, a = round(rnorm(60), 5))
untied$a <- untied$a - round(log(untied$time) / 2, 5)
write(untied, "cases_untied.csv")
hl <- do.call(rbind, lapply(list(c(0.1, 0.9), c(0.25, 0.6)), function(share) {
  m <- maxstat.test(Surv(time, event) ~ a, untied, smethod = "LogRank", pmethod = "HL", minprop = share[1], maxprop = share[2])
  key <- paste("untied a HL", share[1], share[2])
  i <- unique(round(seq(1, length(m$stats), length.out = 6)))
  rbind(lines(key, "result", c("statistic", "p", "estimate", "candidates"), c(m$statistic, if (m$pmethod == "HL") exact(m) else m$p.value, m$estimate, length(m$stats))),
        lines(key, "statistic", i - 1, m$stats[i]), lines(key, "cut", i - 1, m$cuts[i]))
}))
write(rbind(cutoffs, hl), "rank_cutoffs.csv")

# ---- the table of papers: each term alone, then all
staging <- c("stage2", "stage3", "stage4")
table_of <- function(set, f, wald) {
  s <- summary(f)
  n <- names(coef(f))
  rbind(lines(set, "ratio", n, s$conf.int[, 1]), lines(set, "low", n, s$conf.int[, 3]), lines(set, "high", n, s$conf.int[, 4]),
        lines(set, "p", n, s$coefficients[, ncol(s$coefficients)]),
        do.call(rbind, lapply(names(wald), function(term) {
          k <- match(wald[[term]], n)
          lines(set, "wald", term, drop(coef(f)[k] %*% solve(f$var[k, k]) %*% coef(f)[k]))
        })))
}
alone <- do.call(rbind, lapply(c(setdiff(models$pbc, staging), "stage"), function(term) {
  columns <- if (term == "stage") staging else term
  f <- coxph(as.formula(paste("Surv(time, event) ~", paste(columns, collapse = " + "))), sets$pbc, control = control)
  table_of("univariate", f, setNames(list(columns), term))
}))
together <- table_of("multivariate", fits[["pbc efron"]],
                     c(as.list(setNames(nm = setdiff(models$pbc, staging))), list(stage = staging)))
write(rbind(alone, together), "cox_tables.csv")
