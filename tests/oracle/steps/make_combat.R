# ComBat by sva 3.46.0 (R 4.2.2) on made-up cases of three scanners.
#
#     Rscript make_combat.R      writes combat_cases.csv, combat_expected.csv beside it
suppressMessages(library(sva))
stopifnot(packageVersion("sva") == "3.46.0")
here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)))
set.seed(20260106)
full <- function(table) as.data.frame(lapply(table, function(x) if (is.numeric(x)) sprintf("%.17g", x) else x))
write <- function(table, name) write.csv(full(table), file.path(here, name), row.names = FALSE, quote = FALSE)

n <- 45
batch <- sample(rep(c("A", "B", "C"), c(20, 15, 10)))
age <- round(rnorm(n, 60, 10))
sex <- rbinom(n, 1, 0.5)
p <- 14
x <- matrix(rnorm(n * p), n)
for (b in c("A", "B", "C")) {
  rows <- batch == b
  shift <- rnorm(p, mean = c(A = 0, B = 1, C = -0.7)[b], sd = 0.5)
  scale <- exp(rnorm(p, sd = 0.3))
  x[rows, ] <- sweep(sweep(x[rows, ], 2, scale, "*"), 2, shift, "+")
}
x <- x + outer(age / 20, runif(p, -1, 1)) + outer(sex, runif(p, -1, 1))
x <- sweep(x, 2, 10^runif(p, -2, 3), "*")
x[, 13] <- ifelse(batch == "B", 2.5, x[, 13])      # constant within a scanner
x[, 14] <- round(x[, 14] / sd(x[, 14]))            # ties
colnames(x) <- sprintf("f%02d", 1:p)
write(data.frame(batch, age, sex, x), "combat_cases.csv")
cases <- read.csv(file.path(here, "combat_cases.csv"))
x <- t(as.matrix(cases[, colnames(x)]))
mod <- as.matrix(cases[, c("age", "sex")])

expected <- list()
add <- function(name, rows = seq_len(n), covariates = TRUE, ...) {
  after <- suppressMessages(ComBat(x[, rows], cases$batch[rows], mod = if (covariates) mod[rows, ], ...))
  expected[[length(expected) + 1]] <<- data.frame(run = name, row = rows - 1, t(after))
}
invisible(capture.output({
  add("parametric")
  add("no covariates", covariates = FALSE)
  add("non-parametric", par.prior = FALSE)
  add("mean only", mean.only = TRUE)
  add("non-parametric mean only", par.prior = FALSE, mean.only = TRUE)
  add("reference B", ref.batch = "B")
  add("non-parametric reference A", par.prior = FALSE, ref.batch = "A")
  # One case of scanner C: sva then adjusts means alone.
  add("single", rows = sort(c(which(cases$batch != "C"), which(cases$batch == "C")[1])))
}))
write(do.call(rbind, expected), "combat_expected.csv")
