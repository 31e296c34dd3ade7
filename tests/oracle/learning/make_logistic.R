# Makes the oracle values of core/learning/linear's logistic regressions with R 4.2.2, MASS, brglm2 0.9 (Debian 12:
# r-cran-mass, r-cran-brglm2).
#
#   Rscript make_logistic.R FOLDER-OF-TEST-DATA      (the folder that holds fae/numeric_feature.csv)
#
# It writes beside this script:
#   logistic_tables.csv    the cases: birthwt (MASS), iris without setosa, endometrial (brglm2), a weighted and an offset set
#   logistic_values.csv    model, quantity, term, value: glm with epsilon = 1e-15; brglm2's AS_mean; profiles by uniroot
#   stepwise_moves.csv     rule, start, move, sign, term, criterion: step() and loops of add1() and drop1()
# scikit-learn's ridge comes from make_ridge.py.

suppressMessages({library(MASS); library(brglm2)})
stopifnot(packageVersion("brglm2") >= "0.9", packageVersion("brglm2") < "0.10")
data_folder <- commandArgs(trailingOnly = TRUE)[1]
script <- sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))
setwd(dirname(normalizePath(script)))
options(warn = 1)

write <- function(table, name) {
  text <- as.data.frame(lapply(table, function(v) if (is.numeric(v)) formatC(v, digits = 17, format = "g", width = 1) else v),
                        check.names = FALSE)
  write.csv(text, name, row.names = FALSE, quote = FALSE)
}

tight <- function(formula, data, wt = rep(1, nrow(data)), offset = rep(0, nrow(data))) {
  # The deviance stops changing before the coefficients do: a few more steps from where glm() ended.
  data$wt_ <- wt
  data$offset_ <- offset
  start <- NULL
  environment(formula) <- environment()
  for (again in 1:4) {
    fit <- glm(formula, binomial, data, weights = wt_, offset = offset_, start = start, epsilon = 1e-15, maxit = 60)
    start <- coef(fit)
  }
  fit
}

values <- list()
add <- function(model, quantity, term, value)
  values[[length(values) + 1]] <<- data.frame(model = model, quantity = quantity, term = term, value = as.numeric(value))

add_fit <- function(model, fit) {
  table <- coef(summary(fit))
  terms <- sub("(Intercept)", "intercept", rownames(table), fixed = TRUE)
  for (k in seq_along(terms)) {
    add(model, "coefficient", terms[k], table[k, 1])
    add(model, "se", terms[k], table[k, 2])
    add(model, "z", terms[k], table[k, 3])
    add(model, "p", terms[k], table[k, 4])
    add(model, "wald low", terms[k], exp(table[k, 1] - qnorm(0.975) * table[k, 2]))
    add(model, "wald high", terms[k], exp(table[k, 1] + qnorm(0.975) * table[k, 2]))
  }
}

add_whole <- function(model, fit, null) {
  add(model, "deviance", "", deviance(fit))
  add(model, "null deviance", "", deviance(null))
  add(model, "aic", "", deviance(fit) + 2 * length(coef(fit)))
  test <- anova(null, fit, test = "Chisq")
  add(model, "lr statistic", "", test[2, "Deviance"])
  add(model, "lr p", "", test[2, "Pr(>Chi)"])
}

# Ends of the profile: the rest is fitted with the coefficient's part as an offset.
add_profile <- function(model, formula, data, names) {
  fit <- tight(formula, data)
  x <- model.matrix(formula, data)
  y <- model.response(model.frame(formula, data))
  ses <- sqrt(diag(vcov(fit)))
  for (name in names) {
    fall <- function(b) {
      rest <- glm.fit(x[, colnames(x) != name, drop = FALSE], y, offset = x[, name] * b, family = binomial(),
                      control = glm.control(epsilon = 1e-15, maxit = 100))
      rest$deviance - deviance(fit) - qchisq(0.95, 1)
    }
    centre <- coef(fit)[[name]]
    reach <- 6 * ses[[name]]
    add(model, "profile low", name, exp(uniroot(fall, c(centre - reach, centre), tol = 1e-13)$root))
    add(model, "profile high", name, exp(uniroot(fall, c(centre, centre + reach), tol = 1e-13)$root))
  }
}

# birthwt: race as two columns.
birth <- with(birthwt, data.frame(set = "birthwt", y = low, age, lwt, race2 = as.integer(race == 2), race3 = as.integer(race == 3),
                                  smoke, ptl, ht, ui, ftv))
birth_names <- setdiff(names(birth), c("set", "y"))
full <- as.formula(paste("y ~", paste(birth_names, collapse = " + ")))
fit <- tight(full, birth)
null <- tight(y ~ 1, birth)
add_fit("birthwt", fit)
add_whole("birthwt", fit, null)
add_profile("birthwt", full, birth, birth_names)
nested <- tight(y ~ age + lwt + smoke + ht, birth)
test <- anova(nested, fit, test = "Chisq")
add("birthwt nested", "lr statistic", "", test[2, "Deviance"])
add("birthwt nested", "lr p", "", test[2, "Pr(>Chi)"])
races <- c("race2", "race3")
add("birthwt", "wald statistic", "race", coef(fit)[races] %*% solve(vcov(fit)[races, races], coef(fit)[races]))
for (name in birth_names) add_fit(paste("birthwt alone", name), tight(as.formula(paste("y ~", name)), birth))

# Whole weights and an offset.
wt <- rep_len(c(1, 2, 1, 3, 0), nrow(birth))
offset <- round(sin(seq_len(nrow(birth))), 6)
birth$wt <- wt
birth$offset <- offset
weighted <- tight(y ~ age + lwt + smoke, birth[wt > 0, ], wt[wt > 0], offset[wt > 0])
add_fit("birthwt weighted", weighted)
add_whole("birthwt weighted", weighted, tight(y ~ 1, birth[wt > 0, ], wt[wt > 0], offset[wt > 0]))

# iris: versicolor and virginica.
flowers <- iris[iris$Species != "setosa", ]
flowers <- data.frame(set = "iris", y = as.integer(flowers$Species == "virginica"), sepal_length = flowers$Sepal.Length,
                      sepal_width = flowers$Sepal.Width, petal_length = flowers$Petal.Length, petal_width = flowers$Petal.Width)
flower_names <- setdiff(names(flowers), c("set", "y"))
flower_full <- as.formula(paste("y ~", paste(flower_names, collapse = " + ")))
fit <- tight(flower_full, flowers)
add_fit("iris", fit)
add_whole("iris", fit, tight(y ~ 1, flowers))

# Firth: birthwt, iris, endometrial, whose column NV separates the classes but for ties.
data("endometrial", package = "brglm2")
grades <- data.frame(set = "endometrial", y = endometrial$HG, nv = endometrial$NV, pi = endometrial$PI, eh = endometrial$EH)
firth <- function(formula, data) {
  fit <- glm(formula, binomial, data, method = "brglmFit", type = "AS_mean", epsilon = 1e-13, maxit = 10000)
  stopifnot(fit$converged)
  fit
}

# The penalised likelihood and its profile, by Newton steps on Firth's score with the information of the whole design.
penalised <- function(x, y, fixed = integer(0), at = numeric(0)) {
  b <- rep(0, ncol(x)); b[fixed] <- at
  free <- setdiff(seq_len(ncol(x)), fixed)
  for (step in 1:5000) {
    p <- drop(plogis(x %*% b))
    w <- p * (1 - p)
    information <- crossprod(x, x * w)
    h <- w * rowSums((x %*% solve(information)) * x)
    score <- drop(crossprod(x, y - p + h * (0.5 - p)))
    move <- solve(information[free, free, drop = FALSE], score[free])
    move <- move * min(1, 2 / max(abs(move)))
    b[free] <- b[free] + move
    if (max(abs(move)) < 1e-13 * max(1, abs(b))) break
  }
  p <- drop(plogis(x %*% b))
  list(b = b, value = sum(log(ifelse(y == 1, p, 1 - p))) + 0.5 * determinant(crossprod(x, x * (p * (1 - p))))$modulus[1])
}
add_firth <- function(model, formula, data) {
  fit <- firth(formula, data)
  add_fit(model, fit)
  x <- model.matrix(formula, data)
  # Columns of one size, or solve() finds the information singular on the way.
  centre <- c(0, colMeans(x)[-1]); size <- c(1, apply(x, 2, sd)[-1])
  z <- sweep(sweep(x, 2, centre), 2, size, "/")
  whole <- penalised(z, data$y)
  stopifnot(abs(whole$b[-1] / size[-1] - coef(fit)[-1]) < 1e-7 * abs(coef(fit)[-1]))
  add(model, "penalised log likelihood", "", whole$value + sum(log(size)))
  for (j in 2:ncol(x)) {
    fall <- function(b) 2 * (whole$value - penalised(z, data$y, j, b)$value) - qchisq(0.95, 1)
    reach <- sqrt(diag(vcov(fit)))[j] * size[j]
    ends <- whole$b[j] + 2.5 * reach * c(-1, 1)
    while (fall(ends[1]) < 0) ends[1] <- ends[1] - reach
    while (fall(ends[2]) < 0) ends[2] <- ends[2] + reach
    add(model, "profile low", colnames(x)[j], exp(uniroot(fall, c(ends[1], whole$b[j]), tol = 1e-12)$root / size[j]))
    add(model, "profile high", colnames(x)[j], exp(uniroot(fall, c(whole$b[j], ends[2]), tol = 1e-12)$root / size[j]))
  }
}
add_firth("firth birthwt", full, birth)
add_firth("firth iris", flower_full, flowers)
add_firth("firth endometrial", y ~ nv + pi + eh, grades)
write(do.call(rbind, values), "logistic_values.csv")

long <- function(table) {
  numbers <- setdiff(names(table), "set")
  do.call(rbind, lapply(numbers, function(name)
    data.frame(set = table$set, row = seq_len(nrow(table)), column = name, value = table[[name]])))
}
write(rbind(long(birth), long(flowers), long(grades)), "logistic_tables.csv")

# Stepwise. The trace of step() gives the move and the criterion after it.
moves <- list()
add_move <- function(rule, number, term, criterion)
  moves[[length(moves) + 1]] <<- data.frame(rule = rule, move = number, added = as.integer(substr(term, 1, 1) == "+"),
                                            term = trimws(sub("^[+-]", "", term)), criterion = as.numeric(criterion))
add_step <- function(rule, start, scope, direction, k = 2) {
  fit <- step(start, scope = scope, direction = direction, trace = 0, k = k)
  trace <- fit$anova
  for (m in seq_len(nrow(trace))) add_move(rule, m - 1, if (m == 1) "+start" else as.character(trace$Step[m]), trace$AIC[m])
}
birth$wt <- NULL; birth$offset <- NULL
empty <- glm(y ~ 1, binomial, birth, epsilon = 1e-15, maxit = 60)
all <- glm(full, binomial, birth, epsilon = 1e-15, maxit = 60)
scope <- list(lower = ~1, upper = full)
add_step("birthwt aic forward", empty, scope, "forward")
add_step("birthwt aic backward", all, scope, "backward")
add_step("birthwt aic both full", all, scope, "both")
add_step("birthwt aic both empty", empty, scope, "both")
add_step("birthwt bic both full", all, scope, "both", log(nrow(birth)))

# The small table's first cases, with the features on one scale.
small <- read.csv("small.csv")
features <- sprintf("f%02d", 1:14)
small_full <- as.formula(paste("outcome ~", paste(features, collapse = " + ")))
small_empty <- glm(outcome ~ 1, binomial, small, epsilon = 1e-15, maxit = 100)
small_all <- glm(small_full, binomial, small, epsilon = 1e-15, maxit = 100)
small_scope <- list(lower = ~1, upper = small_full)
add_step("small aic forward", small_empty, small_scope, "forward")
add_step("small aic backward", small_all, small_scope, "backward")
add_step("small aic both full", small_all, small_scope, "both")

by_p <- function(rule, start, scope, enter, remove, entry, removal, direction) {
  fit <- start
  number <- 0
  # As ours: a model that comes back ends it.
  model <- function() paste(sort(attr(terms(fit), "term.labels")), collapse = " ")
  seen <- model()
  repeat {
    if (direction != "forward") repeat {
      if (length(attr(terms(fit), "term.labels")) == 0) break
      if (removal == "Wald") {
        table <- coef(summary(fit))[-1, , drop = FALSE]
        p <- setNames(table[, 4], rownames(table))
      } else {
        table <- drop1(fit, test = "LRT")
        p <- setNames(table[-1, "Pr(>Chi)"], rownames(table)[-1])
      }
      worst <- which.max(p)
      if (p[worst] < remove) break
      number <- number + 1
      add_move(rule, number, paste("-", names(p)[worst]), p[worst])
      fit <- update(fit, as.formula(paste(". ~ . -", names(p)[worst])))
      if (model() %in% seen) return(invisible())
      seen <- c(seen, model())
    }
    if (direction == "backward") break
    table <- add1(fit, scope$upper, test = entry)
    p <- setNames(table[-1, "Pr(>Chi)"], rownames(table)[-1])
    best <- which.min(p)
    if (length(p) == 0 || p[best] >= enter) break
    number <- number + 1
    add_move(rule, number, paste("+", names(p)[best]), p[best])
    fit <- update(fit, as.formula(paste(". ~ . +", names(p)[best])))
    if (model() %in% seen) return(invisible())
    seen <- c(seen, model())
  }
}
for (set in c("birthwt", "small")) {
  e <- if (set == "small") small_empty else empty
  a <- if (set == "small") small_all else all
  s <- if (set == "small") small_scope else scope
  by_p(paste(set, "p forward score"), e, s, 0.05, 0.10, "Rao", "LRT", "forward")
  by_p(paste(set, "p both score lr"), e, s, 0.05, 0.10, "Rao", "LRT", "both")
  by_p(paste(set, "p both lr wald"), e, s, 0.15, 0.15, "LRT", "Wald", "both")
  by_p(paste(set, "p backward wald"), a, s, 0.05, 0.05, "Rao", "Wald", "backward")
  by_p(paste(set, "p backward lr"), a, s, 0.05, 0.05, "Rao", "LRT", "backward")
}
write(do.call(rbind, moves), "stepwise_moves.csv")
