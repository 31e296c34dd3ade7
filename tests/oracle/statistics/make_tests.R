# Expected values of core/statistics: tests, correlations, adjusted p-values, reader agreement.
# R 4.2.2 with car 3.1-1, psych 2.2.9, survival 3.5-3 (pbc), MASS (birthwt). Run: Rscript make_tests.R DATA_FOLDER
suppressMessages({ library(car); library(psych); library(survival); library(MASS) })
data_folder <- commandArgs(TRUE)[1]
options(digits = 17, warn = -1)

write <- function(frame, name) {
  for (column in names(frame)) if (is.double(frame[[column]]))
    frame[[column]] <- ifelse(is.na(frame[[column]]), "", sprintf("%.17g", frame[[column]]))
  write.csv(frame, name, row.names = FALSE, quote = FALSE, na = "")
}

# ---- samples: set, group, value ----
samples <- list()
add <- function(set, group, value) {
  keep <- !is.na(value) & !is.na(group)
  samples[[set]] <<- data.frame(set = set, group = as.character(group)[keep], value = as.double(value)[keep])
}
birth <- MASS::birthwt
for (column in c("age", "lwt", "bwt")) {
  add(paste0("birthwt_", column, "_low"), birth$low, birth[[column]])
  add(paste0("birthwt_", column, "_race"), birth$race, birth[[column]])
}
for (column in c("Sepal.Length", "Sepal.Width", "Petal.Length", "Petal.Width")) {
  add(paste0("iris_", column), iris$Species, iris[[column]])
  two <- iris$Species != "setosa"
  add(paste0("iris_", column, "_two"), iris$Species[two], iris[[column]][two])
}
for (column in c("bili", "chol", "protime")) {
  add(paste0("pbc_", column, "_sex"), pbc$sex, pbc[[column]])
  add(paste0("pbc_", column, "_stage"), pbc$stage, pbc[[column]])
}
set.seed(20250117)
two <- function(set, a, b) add(set, rep(c("a", "b"), c(length(a), length(b))), c(a, b))
two("small_normal", rnorm(7, 3), rnorm(6, 4))
two("least_shapiro", c(1.5, 2.25, 4.75), c(0.5, 0.75, 0.25))
two("tiny", c(1.5, 2.5), c(0.25, 3.75, 4.5, 4.625))
two("exact_limit", rnorm(49), rnorm(49, 0.4))
two("past_exact_limit", rnorm(50), rnorm(12, 0.4))
two("apart", 1:30 + runif(30) / 4, 60 + 1:25 + runif(25) / 4)
two("far_apart_large", rnorm(60), rnorm(70, 25))
two("many_ties", sample(1:4, 40, TRUE), sample(2:5, 35, TRUE))
two("one_tie", c(1, 2, 3, 4), c(4, 6, 7, 8, 9))
two("offset", 1e6 + rnorm(20) / 100, 1e6 + 0.005 + rnorm(22) / 100)
two("one_group_constant", rep(2, 5), c(1, 2, 3, 4.5, 5, 7))
two("tiny_numbers", rnorm(15) * 1e-13, rnorm(15) * 2e-13)
two("eleven_and_twelve", rexp(11), rexp(12))
two("symmetric", c(-2, -1, 1, 2), c(-2.5, -1.5, 1.5, 2.5))
add("skewed_three", rep(c("x", "y", "z"), c(40, 31, 55)), c(rexp(40), rexp(31, 0.7), rexp(55, 2)))
add("five_groups", rep(1:5, each = 8), rnorm(40) + rep(c(0, 0, 1, 0.5, 2), each = 8))
samples <- do.call(rbind, samples)
write(samples, "samples.csv")

# ---- tests of the samples ----
one <- function(set, test, statistic, p, df = NA, df2 = NA, method = "")
  data.frame(set = set, test = test, statistic = as.double(unname(statistic)), df = as.double(unname(df)),
             df2 = as.double(unname(df2)), p = as.double(p), method = method)
attempt <- function(expression) tryCatch(expression, error = function(e) NULL)
location_tests <- function(set, groups) {
  rows <- list()
  for (name in names(groups)) if (!is.null(s <- attempt(shapiro.test(groups[[name]]))))
    rows[[length(rows) + 1]] <- one(set, paste0("shapiro ", name), s$statistic, s$p.value)
  y <- unlist(groups, use.names = FALSE)
  g <- factor(rep(names(groups), lengths(groups)), levels = names(groups))
  for (centre in c("mean", "median")) {
    l <- leveneTest(y, g, center = get(centre))
    rows[[length(rows) + 1]] <- one(set, paste0("levene ", centre), l[1, "F value"], l[1, "Pr(>F)"], l[1, "Df"], l[2, "Df"])
  }
  # kruskal.test finds ties among values printed with 15 digits, but ranks the values themselves; ranks have no such digits.
  k <- attempt(kruskal.test(rank(y), g)); rows[[length(rows) + 1]] <- one(set, "kruskal", k$statistic, k$p.value, k$parameter)
  if (all(lengths(groups) > 1)) {
    o <- oneway.test(y ~ g, var.equal = TRUE)
    rows[[length(rows) + 1]] <- one(set, "anova", o$statistic, o$p.value, o$parameter[1], o$parameter[2])
    if (all(sapply(groups, var) > 0)) {
      o <- oneway.test(y ~ g)
      rows[[length(rows) + 1]] <- one(set, "welch anova", o$statistic, o$p.value, o$parameter[1], o$parameter[2])
    }
  }
  if (length(groups) == 2) {
    a <- groups[[1]]; b <- groups[[2]]
    t <- t.test(a, b, var.equal = TRUE); rows[[length(rows) + 1]] <- one(set, "student", t$statistic, t$p.value, t$parameter)
    t <- t.test(a, b); rows[[length(rows) + 1]] <- one(set, "welch", t$statistic, t$p.value, t$parameter)
    w <- wilcox.test(a, b); rows[[length(rows) + 1]] <- one(set, "mann-whitney", w$statistic, w$p.value, method = w$method)
    n <- min(length(a), length(b))
    t <- t.test(a[1:n], b[1:n], paired = TRUE); rows[[length(rows) + 1]] <- one(set, "paired", t$statistic, t$p.value, t$parameter)
    w <- wilcox.test(a[1:n], b[1:n], paired = TRUE)
    rows[[length(rows) + 1]] <- one(set, "signed rank", w$statistic, w$p.value, method = w$method)
    if (n > 2) for (kind in c("pearson", "spearman")) {
      c <- cor.test(a[1:n], b[1:n], method = kind)
      if (is.na(c$p.value)) next
      rows[[length(rows) + 1]] <- one(set, kind, c$estimate, c$p.value, c$parameter %||% NA, c$statistic)
      if (kind == "pearson" && n > 3) rows[[length(rows) + 1]] <- one(set, "pearson interval", c$conf.int[1], NA, c$conf.int[2])
    }
  }
  do.call(rbind, rows)
}
`%||%` <- function(a, b) if (is.null(a)) b else a
groups_of <- function(frame) split(frame$value, factor(frame$group, levels = unique(frame$group)))
write(do.call(rbind, lapply(unique(samples$set), function(set)
  location_tests(set, groups_of(samples[samples$set == set, ])))), "tests.csv")

# The real table: every 12th feature, between the labels.
fae <- read.csv(file.path(data_folder, "fae", "numeric_feature.csv"), row.names = 1, check.names = FALSE)
features <- colnames(fae)[-1]
features <- features[seq(3, length(features), by = 12)]
features <- features[sapply(features, function(f) min(tapply(fae[[f]], fae$label, sd)) > 0)]
write(do.call(rbind, lapply(features, function(f)
  location_tests(f, split(fae[[f]], fae$label)))), "fae_tests.csv")

# Shapiro-Wilk of samples too long for a file: value i is (i * i * 31 + i * 17) mod 10007, to the given power.
write(do.call(rbind, lapply(list(c(1, 200), c(2, 200), c(1, 5000), c(0.5, 4999), c(6, 1999)), function(a) {
  i <- seq_len(a[2])
  s <- shapiro.test(((i * i * 31 + i * 17) %% 10007)^a[1])
  data.frame(power = a[1], count = a[2], w = unname(s$statistic), p = s$p.value)
})), "shapiro_long.csv")

# ---- Spearman by the Edgeworth series and by t: value i as above, against value i of (i * i * 7 + i * shift) mod 10007 ----
write(do.call(rbind, lapply(list(c(5, 3), c(8, 3), c(9, 11), c(10, 3), c(11, 5), c(12, 2), c(30, 4), c(100, 9), c(1290, 5), c(1291, 5), c(3000, 7)),
  function(a) {
  i <- seq_len(a[1])
  x <- (i * i * 31 + i * 17) %% 10007; y <- (i * i * 7 + i * a[2]) %% 10007 + i / 16384
  c <- cor.test(x + i / 16384, y, method = "spearman")
  data.frame(count = a[1], shift = a[2], rho = unname(c$estimate), s = unname(c$statistic), p = c$p.value)
})), "spearman_long.csv")

# ---- contingency tables ----
tables <- list(
  birthwt_smoke = table(birth$low, birth$smoke), birthwt_race = table(birth$low, birth$race), birthwt_ptl = table(birth$low, birth$ptl),
  birthwt_ht = table(birth$low, birth$ht), birthwt_ftv = table(birth$race, birth$ftv), pbc_stage_sex = table(pbc$sex, pbc$stage),
  pbc_stage_status = table(pbc$status, pbc$stage), pbc_edema = table(pbc$status, pbc$edema), pbc_ascites = table(pbc$sex, pbc$ascites),
  tea = matrix(c(3, 1, 1, 3), 2), balanced = matrix(c(10, 10, 10, 10), 2), near_balanced = matrix(c(10, 11, 10, 10), 2),
  zero_cell = matrix(c(0, 12, 7, 3), 2), strong = matrix(c(150, 4, 2, 170), 2), job = matrix(c(1, 2, 1, 0, 3, 3, 6, 1, 10, 10, 14, 9, 6, 7, 12, 11), 4),
  sparse = matrix(c(1, 0, 2, 0, 1, 3, 1, 0, 0, 1, 4, 0, 0, 1, 1), 3), empty_column = matrix(c(4, 7, 0, 0, 9, 2), 2), wide = matrix(c(2, 1, 3, 0, 0, 4, 1, 1, 5, 2, 0, 3), 2),
  before_after = matrix(c(794, 86, 150, 570), 2), three_by_three = matrix(c(20, 5, 2, 9, 30, 4, 1, 8, 25), 3), same = matrix(c(5, 3, 3, 8), 2),
  tied_tables = matrix(c(3, 3, 3, 3, 3, 3, 3, 2, 4), 3), large_two_by_four = matrix(c(120, 80, 60, 71, 33, 20, 3, 1), 2))
write(do.call(rbind, lapply(names(tables), function(name) {
  t <- tables[[name]]
  full <- unclass(t)
  t <- t[rowSums(t) > 0, colSums(t) > 0]
  yes <- chisq.test(t); no <- chisq.test(t, correct = FALSE)
  square <- nrow(full) == ncol(full)
  m <- if (square) mcnemar.test(full); mc <- if (square) mcnemar.test(full, correct = FALSE)
  data.frame(table = name, rows = nrow(full), columns = ncol(full), counts = paste(sprintf("%d", as.integer(t(full))), collapse = " "),
             yates = unname(yes$statistic), yates_p = yes$p.value, plain = unname(no$statistic), plain_p = no$p.value, df = unname(as.double(no$parameter)),
             fisher_p = fisher.test(t, workspace = 2e7)$p.value,
             mcnemar_corrected = if (square) unname(m$statistic) else NA, mcnemar_corrected_p = if (square) m$p.value else NA,
             mcnemar = if (square) unname(mc$statistic) else NA, mcnemar_p = if (square) mc$p.value else NA)
})), "tables.csv")

# ---- correlation matrices: columns with missing values pairwise ----
numeric <- pbc[, c("time", "age", "bili", "chol", "albumin", "copper", "alk.phos", "ast", "trig", "platelet", "protime", "stage")]
write(numeric, "pbc_columns.csv")
matrices <- list()
for (kind in c("pearson", "spearman")) {
  m <- cor(numeric, use = "pairwise.complete.obs", method = kind)
  matrices[[kind]] <- data.frame(kind = kind, a = rep(colnames(m), ncol(m)), b = rep(colnames(m), each = ncol(m)), r = as.vector(m))
}
write(do.call(rbind, matrices), "pbc_correlations.csv")
for (kind in c("pearson", "spearman")) {
  m <- cor(fae[, features], method = kind)
  matrices[[kind]] <- data.frame(kind = kind, a = rep(colnames(m), ncol(m)), b = rep(colnames(m), each = ncol(m)), r = as.vector(m))
}
write(subset(do.call(rbind, matrices), a < b), "fae_correlations.csv")

# ---- adjusted p-values ----
p <- c(0.01, 0.04, 0.03, 0.2, 0.04, 0.001, 1, 0.7, 1e-12, 0, 0.049, 0.04)
write(data.frame(p = p, bonferroni = p.adjust(p, "bonferroni"), holm = p.adjust(p, "holm"), bh = p.adjust(p, "BH")), "adjusted.csv")

# ---- descriptions ----
write(do.call(rbind, lapply(unique(samples$set), function(set) {
  groups <- groups_of(samples[samples$set == set, ])
  do.call(rbind, lapply(names(groups), function(name) {
    v <- groups[[name]]; q <- quantile(v, type = 7)
    data.frame(set = set, group = name, n = length(v), mean = mean(v), sd = sd(v), min = q[1], q1 = q[2], median = q[3], q3 = q[4], max = q[5])
  }))
})), "descriptions.csv")

# ---- reader agreement ----
readings <- list(
  shrout_fleiss = matrix(c(9, 2, 5, 8, 6, 1, 3, 2, 8, 4, 6, 8, 7, 1, 2, 6, 10, 5, 6, 9, 6, 2, 4, 7), ncol = 4, byrow = TRUE))
truth <- function(n) rnorm(n)
for (error in c(0.02, 0.3, 1, 3)) {
  t <- truth(30)
  readings[[paste0("two_readers_error_", sprintf("%g", error))]] <- cbind(t + rnorm(30) * error, t + 0.2 * error + rnorm(30) * error)
}
t <- truth(40); readings$biased_reader <- cbind(t + rnorm(40) * 0.2, t + 2 + rnorm(40) * 0.2)
t <- truth(25); readings$five_readings <- outer(t, 1:5, function(a, b) a + b / 5) + rnorm(125) * 0.5
t <- truth(30); readings$offset <- 1e6 + cbind(t, t) * 100 + rnorm(60) * 10
t <- truth(30); readings$small <- 1e-9 * (cbind(t, t, t) + rnorm(90) * 0.4)
readings$opposed <- { t <- truth(12); cbind(t, -t + rnorm(12) * 0.1) }
readings$two_cases <- matrix(c(1, 1.25, 3, 3.5), 2, byrow = TRUE)
readings$counts <- { t <- rpois(30, 20); cbind(t + rpois(30, 2), t + rpois(30, 3)) }
write(do.call(rbind, lapply(names(readings), function(name) {
  m <- readings[[name]]
  data.frame(set = name, case = rep(seq_len(nrow(m)), ncol(m)), reading = rep(seq_len(ncol(m)), each = nrow(m)), value = as.double(m))
})), "readings.csv")
icc_rows <- function(name, m) {
  r <- ICC(m, lmer = FALSE)$results
  data.frame(set = name, form = r$type, icc = r$ICC, f = r$F, df1 = as.double(r$df1), df2 = as.double(r$df2), p = r$p,
             upper_tail_p = pf(r$F, r$df1, r$df2, lower.tail = FALSE), low = r$`lower bound`, high = r$`upper bound`)
}
write(do.call(rbind, lapply(names(readings), function(name) icc_rows(name, readings[[name]]))), "icc.csv")
# Features of the real table as if read twice: the second reading of case i is the first plus its SD / 8 times
# ((i * 37) mod 101 - 50) / 25.
n <- nrow(fae)
noise <- ((seq_len(n) * 37) %% 101 - 50) / 25
write(do.call(rbind, lapply(features, function(f) icc_rows(f, cbind(fae[[f]], fae[[f]] + sd(fae[[f]]) / 8 * noise)))), "fae_icc.csv")
