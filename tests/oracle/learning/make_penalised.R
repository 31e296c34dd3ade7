# Makes the oracle values of core/learning/linear's penalised paths beyond make_oracle.R's logistic LASSO: elastic net,
# Gaussian and Cox families, case weights, awkward tables. R 4.2.2, glmnet 4.1-6, survival 3.5-3, MASS.
#
#   Rscript make_penalised.R FOLDER-OF-TEST-DATA      (the folder that holds fae/numeric_feature.csv)
#
# It writes beside this script:
#   penalised_tables.csv  lung, pbc (survival; complete cases) and setosa (iris); birthwt stands in logistic_tables.csv
#   penalised_path.csv    problem, step, lambda, feature, coefficient of z-scores; "(objective)" is what glmnet itself
#                         reached at thresh = 1e-20
#   penalised_curve.csv   problem, lambda, mean, error, minimum, one_error of cv.glmnet with the folds (row - 1) mod k
# Times are given to glmnet in thousands of their unit: it sets censored times apart from events at the same time by adding
# 2e-14, which beyond 100 is rounded away, and then some of these censored cases are left out of the risk set in its
# deviances (coxph agrees with the values below to 1e-12).
# glmnet selects features and signs, Newton steps with R's solve() take them to the last digits, as in make_oracle.R.

suppressMessages({library(glmnet); library(survival); library(MASS)})
stopifnot(packageVersion("glmnet") == "4.1.6", packageVersion("survival") == "3.5.3")
kThreshold <- 1e-20
glmnet.control(fdev = 0, devmax = 1, pmin = 1e-15)
data_folder <- commandArgs(trailingOnly = TRUE)[1]
script <- sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))
setwd(dirname(normalizePath(script)))

write <- function(table, name) {
  text <- as.data.frame(lapply(table, function(v) if (is.numeric(v)) formatC(v, digits = 17, format = "g", width = 1) else v),
                        check.names = FALSE)
  write.csv(text, name, row.names = FALSE, quote = FALSE)
}

# Loss per unit of weight with slope and curvature by the predictors; w sums to 1.
losses <- list(
  binomial = function(eta, y, w) {
    p <- plogis(eta)
    list(value = sum(w * (ifelse(y == 1, -plogis(eta, log.p = TRUE), -plogis(-eta, log.p = TRUE)))), slope = w * (y - p),
         curvature = diag(w * p * (1 - p)))
  },
  gaussian = function(eta, y, w) list(value = sum(w * (y - eta)^2) / 2, slope = w * (y - eta), curvature = diag(w)),
  cox = function(eta, y, w) {
    time <- y[, 1]; event <- y[, 2]
    risk <- w * exp(eta)
    at_risk <- outer(time, time, ">=") * 1 # [case, time of whom]
    sums <- drop(crossprod(at_risk, risk))
    share <- event * w / sums
    hazard <- drop(at_risk %*% share)
    list(value = -sum(event * w * (eta - log(sums))), slope = event * w - risk * hazard,
         curvature = diag(risk * hazard) - (risk * at_risk) %*% (event * w / sums^2 * t(risk * at_risk)))
  })

paths <- list()
curves <- list()
problem <- function(name, x, y, family, alpha = 1, weights = rep(1, nrow(x)), steps = 7, folds = 0, curve_lambdas = 40, polish = TRUE,
                    ratio = ifelse(nrow(x) < ncol(x), 0.01, 1e-4)) {
  w <- weights / sum(weights)
  means <- colSums(w * x)
  sds <- sqrt(colSums(w * sweep(x, 2, means)^2))
  used <- sds > 1e-12 * apply(abs(x), 2, max)
  z <- sweep(sweep(x[, used], 2, means[used]), 2, sds[used], "/")
  unit <- 1
  if (family == "gaussian") unit <- sqrt(sum(w * (y - sum(w * y))^2)) # the ridge's part counts in these
  loss <- losses[[family]]
  fit <- glmnet(x, y, family = family, alpha = alpha, weights = weights, lambda.min.ratio = ratio, thresh = kThreshold, maxit = 1e9)
  free <- family != "cox"
  worst <- 0; moved <- 0
  for (k in unique(round(seq(2, length(fit$lambda), length.out = steps)))) {
    lambda <- fit$lambda[k]
    b <- (as.numeric(fit$beta[, k]) * sds)[used]
    a <- if (free) fit$a0[k] + sum(as.numeric(fit$beta[, k]) * means) else 0
    objective <- function(a, b) loss(drop(a + z %*% b), y, w)$value + lambda * (alpha * sum(abs(b)) + (1 - alpha) / 2 / unit * sum(b^2))
    reached <- objective(a, b)
    active <- which(b != 0)
    if (polish) {
      before <- b
      for (newton in 1:4) {
        design <- if (free) cbind(1, z[, active, drop = FALSE]) else z[, active, drop = FALSE]
        at <- loss(drop(a + z %*% b), y, w)
        ridge <- c(if (free) 0, rep(lambda * (1 - alpha) / unit, length(active)))
        slope <- drop(crossprod(design, at$slope)) - ridge * c(if (free) a, b[active]) - c(if (free) 0, lambda * alpha * sign(b[active]))
        move <- solve(crossprod(design, at$curvature %*% design) + diag(ridge, length(ridge)), slope, tol = 0)
        if (free) { a <- a + move[1]; move <- move[-1] }
        b[active] <- b[active] + move
      }
      stopifnot(sign(b[active]) == sign(before[active]))
      moved <- max(moved, abs(b - before))
      slope <- drop(crossprod(z, loss(drop(a + z %*% b), y, w)$slope)) - lambda * (1 - alpha) / unit * b
      worst <- max(worst, abs(slope[active] - lambda * alpha * sign(b[active])), abs(slope[-active]) - lambda * alpha)
      stopifnot(objective(a, b) <= reached + 1e-14 * abs(reached))
    }
    names_used <- colnames(x)[used]
    paths[[length(paths) + 1]] <<- data.frame(
      problem = name, step = k - 1, lambda = lambda, feature = c("(objective)", if (free) "(intercept)", names_used[active]),
      coefficient = c(reached, if (free) a, b[active]))
  }
  message(name, ": ", length(fit$lambda), " lambdas; Newton steps moved a coefficient by at most ", signif(moved, 2),
          "; conditions to ", signif(worst, 2))
  if (folds > 0) {
    lambda <- fit$lambda[seq_len(min(curve_lambdas, length(fit$lambda)))]
    cv <- cv.glmnet(x, y, family = family, alpha = alpha, weights = weights, foldid = (seq_len(nrow(x)) - 1) %% folds + 1,
                    lambda = lambda, thresh = kThreshold, maxit = 1e9)
    curves[[length(curves) + 1]] <<- data.frame(problem = name, lambda = cv$lambda, mean = cv$cvm, error = cv$cvsd,
                                                minimum = as.integer(cv$lambda == cv$lambda.min),
                                                one_error = as.integer(cv$lambda == cv$lambda.1se))
  }
}

matrix_of <- function(table) {
  x <- as.matrix(table)
  storage.mode(x) <- "double"
  x
}

births <- matrix_of(with(birthwt, data.frame(age, lwt, race2 = as.integer(race == 2), race3 = as.integer(race == 3), smoke, ptl, ht, ui, ftv)))
wt <- rep_len(c(1, 2, 1, 3, 0.5), nrow(births))
problem("birthwt logistic 1", births, birthwt$low, "binomial", folds = 5)
problem("birthwt logistic 0.5", births, birthwt$low, "binomial", 0.5, folds = 5)
problem("birthwt logistic weighted", births, birthwt$low, "binomial", 0.5, wt, folds = 5)
problem("birthwt gaussian 1", births, birthwt$bwt, "gaussian", folds = 5)
problem("birthwt gaussian 0.5", births, birthwt$bwt, "gaussian", 0.5, folds = 5)
problem("birthwt gaussian weighted", births, birthwt$bwt, "gaussian", 0.5, wt, folds = 5)
# A constant column and a copy: what the copies share is open, the rest is not.
copies <- cbind(births, constant = 7, lwt_copy = births[, "lwt"])
problem("copies gaussian", copies, birthwt$bwt, "gaussian", polish = FALSE)
problem("copies logistic", copies, birthwt$low, "binomial", polish = FALSE)

setosa <- data.frame(y = as.integer(iris$Species == "setosa"), sepal_length = iris$Sepal.Length, sepal_width = iris$Sepal.Width,
                     petal_length = iris$Petal.Length, petal_width = iris$Petal.Width)
problem("setosa logistic", matrix_of(setosa[, -1]), setosa$y, "binomial")

complete <- lung[complete.cases(lung[, c("age", "sex", "ph.ecog", "ph.karno", "pat.karno", "meal.cal", "wt.loss")]), ]
lungs <- with(complete, data.frame(time, event = as.integer(status == 2), age, sex, ph.ecog, ph.karno, pat.karno, meal.cal, wt.loss))
x <- matrix_of(lungs[, -(1:2)])
problem("lung cox 1", x, Surv(lungs$time / 1000, lungs$event), "cox", folds = 5)
problem("lung cox 0.5", x, Surv(lungs$time / 1000, lungs$event), "cox", 0.5, folds = 5)
wt <- rep_len(c(1, 2, 1, 3, 0.5), nrow(x))
problem("lung cox weighted", x, Surv(lungs$time / 1000, lungs$event), "cox", 1, wt, folds = 5)
# Times in quarters: many ties.
problem("lung cox ties", x, Surv(ceiling(lungs$time / 91), lungs$event), "cox", folds = 5)

liver <- pbc[complete.cases(pbc), ]
livers <- with(liver, data.frame(time, event = as.integer(status == 2), trt, age, sex = as.integer(sex == "f"), ascites, hepato, spiders, edema,
                                 bili, chol, albumin, copper, alk.phos, ast, trig, platelet, protime, stage))
x <- matrix_of(livers[, -(1:2)])
problem("pbc cox 1", x, Surv(livers$time / 1000, livers$event), "cox", folds = 10)
problem("pbc cox 0.5", x, Surv(livers$time / 1000, livers$event), "cox", 0.5)

# 10 cases x 2000 features, exact in every language.
n <- 10; p <- 2000
i <- matrix(seq_len(n), n, p); j <- matrix(seq_len(p), n, p, byrow = TRUE)
wide <- ((i * 7919 + j * 104729 + i * j * j * 31 + i * i * j * 17) %% 10007) / 10007
colnames(wide) <- paste0("w", seq_len(p))
problem("wide logistic", wide, c(0, 0, 1, 0, 1, 1, 0, 1, 0, 1), "binomial")
problem("wide gaussian", wide, c(3.1, 2.2, 5.6, 1.9, 7.7, 6.4, 3.3, 8.2, 0.4, 9.5), "gaussian")
problem("wide cox", wide, Surv(c(5, 8, 8, 11, 3, 20, 17, 2, 9, 14), c(1, 1, 0, 1, 1, 0, 1, 1, 0, 1)), "cox")

fae <- read.csv(file.path(data_folder, "fae", "numeric_feature.csv"), row.names = 1, check.names = FALSE)
columns <- read.csv("fae_columns.csv")$feature
problem("fae gaussian 1", as.matrix(fae[, columns]), fae$label, "gaussian", steps = 6, folds = 10)
problem("fae logistic 0.5", as.matrix(fae[, columns]), fae$label, "binomial", 0.5, steps = 6)
problem("fae gaussian 0.5", as.matrix(fae[, columns]), fae$label, "gaussian", 0.5, steps = 6)
# Times that the table has none of: a column's ranks, with every third case censored.
ranks <- rank(fae[[columns[7]]] + fae$label, ties.method = "first")
# glmnet needs hours for the whole path.
problem("fae cox 1", as.matrix(fae[, columns[-7]]), Surv(ceiling(ranks / 3) / 1000, as.integer(seq_along(ranks) %% 3 != 0)), "cox", steps = 6,
        ratio = 0.2)

write(do.call(rbind, paths), "penalised_path.csv")
write(do.call(rbind, curves), "penalised_curve.csv")
long <- function(set, table) do.call(rbind, lapply(names(table), function(name)
  data.frame(set = set, row = seq_len(nrow(table)), column = name, value = table[[name]])))
write(rbind(long("setosa", setosa), long("lung", lungs), long("pbc", livers),
            long("birthwt", data.frame(bwt = birthwt$bwt))), "penalised_tables.csv")
