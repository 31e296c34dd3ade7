<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutText</name>
    <message>
        <source>slices and surfaces</source>
        <translation>层面与表面</translation>
    </message>
    <message>
        <source>NIfTI, NRRD and MHA, resampling, N4</source>
        <translation>NIfTI、NRRD 和 MHA，重采样，N4</translation>
    </message>
    <message>
        <source>pixels of DICOM images</source>
        <translation>DICOM 图像的像素</translation>
    </message>
    <message>
        <source>DICOM objects</source>
        <translation>DICOM 对象</translation>
    </message>
    <message>
        <source>image filters</source>
        <translation>图像滤波</translation>
    </message>
    <message>
        <source>linear algebra</source>
        <translation>线性代数</translation>
    </message>
    <message>
        <source>distributions of statistics</source>
        <translation>统计分布</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>support vector machines</source>
        <translation>支持向量机</translation>
    </message>
    <message>
        <source>boosted trees</source>
        <translation>提升树</translation>
    </message>
    <message>
        <source>what a study has finished</source>
        <translation>研究已完成的内容</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>同上</translation>
    </message>
    <message>
        <source>results, models</source>
        <translation>结果、模型</translation>
    </message>
    <message>
        <source>studies, protocols</source>
        <translation>研究、方案</translation>
    </message>
    <message>
        <source>workbooks</source>
        <translation>工作簿</translation>
    </message>
    <message>
        <source>the command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>hashes</source>
        <translation>哈希值</translation>
    </message>
    <message>
        <source>compression</source>
        <translation>压缩</translation>
    </message>
    <message>
        <source>About Rimlight</source>
        <translation>关于 Rimlight</translation>
    </message>
    <message>
        <source>radiomics workstation</source>
        <translation>影像组学工作站</translation>
    </message>
    <message>
        <source>Research use only. Not for clinical use. Rimlight is no medical device: no decision about a patient may rest on what it shows.</source>
        <translation>仅供科研使用，不用于临床。Rimlight 不是医疗器械：不得依据其显示的内容对患者作出任何决定。</translation>
    </message>
    <message>
        <source>Rimlight is free software: you may use, change and pass it on under the GNU General Public License, version 3 or, if you like, a later one. It comes without any warranty. The whole text is [here](LICENSE).</source>
        <translation>Rimlight 是自由软件：可按 GNU 通用公共许可证第 3 版或更新版本使用、修改和传播，不提供任何担保。全文见[此处](LICENSE)。</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>所用程序库</translation>
    </message>
    <message>
        <source>library</source>
        <translation>程序库</translation>
    </message>
    <message>
        <source>version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>the window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
</context>
<context>
    <name>AgreementDashboard</name>
    <message>
        <source>Agreement</source>
        <translation>一致性</translation>
    </message>
    <message>
        <source>How well the readers agree: the features they give, and the outlines they drew.</source>
        <translation>阅片者之间的一致程度：由其轮廓得到的特征，以及轮廓本身。</translation>
    </message>
    <message>
        <source>Features: ICC</source>
        <translation>特征：ICC</translation>
    </message>
    <message>
        <source>Intraclass correlation of every feature between the readings (Shrout and Fleiss 1979): above 0.9 excellent, above 0.75 good (Koo and Li 2016).</source>
        <translation>各特征在多次勾画之间的组内相关系数（Shrout 和 Fleiss 1979）：大于 0.9 为优秀，大于 0.75 为良好（Koo 和 Li 2016）。</translation>
    </message>
    <message>
        <source>Features: numbers</source>
        <translation>特征：数值</translation>
    </message>
    <message>
        <source>Every feature, and how many of each class agree.</source>
        <translation>全部特征，以及各类特征中一致者的个数。</translation>
    </message>
    <message>
        <source>Outlines</source>
        <translation>轮廓</translation>
    </message>
    <message>
        <source>Dice of the outlines of each case, and the difference of their volumes with the limits of agreement (Bland and Altman 1986).</source>
        <translation>各病例轮廓的 Dice 系数，以及体积差及其一致性界限（Bland 和 Altman 1986）。</translation>
    </message>
    <message>
        <source>Outlines: numbers</source>
        <translation>轮廓：数值</translation>
    </message>
    <message>
        <source>Dice, surface distances and volumes of every case.</source>
        <translation>各病例的 Dice 系数、表面距离和体积。</translation>
    </message>
</context>
<context>
    <name>CalibrationDashboard</name>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Whether a predicted 30 % happens in 30 of 100 cases.</source>
        <translation>预测概率为 30 % 的 100 例中，是否确有 30 例发生。</translation>
    </message>
    <message>
        <source>Calibration curves</source>
        <translation>校准曲线</translation>
    </message>
    <message>
        <source>Bootstrap-corrected</source>
        <translation>自助法校正</translation>
    </message>
    <message>
        <source>The apparent curve less its optimism, by learning the whole model again in bootstrap samples (Harrell 2015).</source>
        <translation>表观曲线减去其乐观偏差：在自助样本中重新训练整个模型得到（Harrell 2015）。</translation>
    </message>
    <message>
        <source>Groups and optimism</source>
        <translation>分组与乐观偏差</translation>
    </message>
    <message>
        <source>Observed shares by groups of predicted probability, and what is left of each figure after the correction.</source>
        <translation>按预测概率分组的实际发生率，以及校正后各指标的数值。</translation>
    </message>
    <message>
        <source>Observed share against predicted probability, smoothed by loess, with the ideal line (Van Calster 2016). Below: how the predictions are distributed. A click on a name shows its curve.</source>
        <translation>实际发生率与预测概率的关系，以 loess 平滑，并示理想线（Van Calster 2016）。下方为预测概率的分布。单击名称可显示其曲线。</translation>
    </message>
</context>
<context>
    <name>CohortDashboard</name>
    <message>
        <source>Cohort</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Who is in the study, who was left out and why, and how the parts and classes differ.</source>
        <translation>哪些病例纳入研究，哪些被排除及其原因，各数据集与各类别有何差异。</translation>
    </message>
    <message>
        <source>Flow of the cases</source>
        <translation>病例流程</translation>
    </message>
    <message>
        <source>How the cases of the table became those of the parts, with the reasons of those that were left out (as TRIPOD+AI asks).</source>
        <translation>表中的病例如何成为各数据集的病例，以及排除病例的原因（按 TRIPOD+AI 的要求）。</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>病例</translation>
    </message>
    <message>
        <source>Every case with its part, or why it was left out. A click looks at the case; a double-click opens it.</source>
        <translation>每个病例所属的数据集，或被排除的原因。单击查看病例，双击打开。</translation>
    </message>
    <message>
        <source>Table 1</source>
        <translation>表 1</translation>
    </message>
    <message>
        <source>Clinical values by part and by class. Each test is chosen by the rule below the table.</source>
        <translation>按数据集和类别比较临床变量。检验方法按表下的规则选择。</translation>
    </message>
    <message>
        <source>Number of subregions</source>
        <translation>亚区数目</translation>
    </message>
    <message>
        <source>The Bayesian information criterion summed over the training cases; the smallest is best (Schwarz 1978).</source>
        <translation>训练病例的贝叶斯信息准则（BIC）之和，最小者最优（Schwarz 1978）。</translation>
    </message>
</context>
<context>
    <name>ComparisonDashboard</name>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>The main model beside size alone, clinical values alone, and both together.</source>
        <translation>主模型与仅用大小、仅用临床变量及二者联合的模型比较。</translation>
    </message>
    <message>
        <source>The main model beside the others</source>
        <translation>主模型与其他模型</translation>
    </message>
    <message>
        <source>What the score adds: DeLong test, likelihood ratio, NRI, IDI and net benefit.</source>
        <translation>影像组学评分带来的增益：DeLong 检验、似然比、NRI、IDI 和净获益。</translation>
    </message>
    <message>
        <source>Every model on every part</source>
        <translation>各模型在各数据集上的表现</translation>
    </message>
    <message>
        <source>As the papers print it.</source>
        <translation>按论文的排印方式。</translation>
    </message>
    <message>
        <source>ROC of the models</source>
        <translation>各模型的 ROC 曲线</translation>
    </message>
    <message>
        <source>The main model with its baselines.</source>
        <translation>主模型与基线模型。</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>预测值</translation>
    </message>
    <message>
        <source>What every model says of every case.</source>
        <translation>各模型对每个病例的预测。</translation>
    </message>
</context>
<context>
    <name>DecisionDashboard</name>
    <message>
        <source>Decision</source>
        <translation>决策</translation>
    </message>
    <message>
        <source>Whether treating by the model does more good than treating all or none.</source>
        <translation>按模型施治是否优于全部施治或全不施治。</translation>
    </message>
    <message>
        <source>Decision curves</source>
        <translation>决策曲线</translation>
    </message>
    <message>
        <source>Clinical impact</source>
        <translation>临床影响曲线</translation>
    </message>
    <message>
        <source>Of 1,000 patients: how many the model calls high risk, and how many of them have the outcome (Kerr 2016).</source>
        <translation>每 1,000 名患者中：模型判为高危的人数，以及其中确有结局的人数（Kerr 2016）。</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Net benefit and impact by threshold.</source>
        <translation>各阈概率下的净获益和临床影响。</translation>
    </message>
    <message>
        <source>Net benefit over the threshold probability (Vickers and Elkin 2006). A click on a name shows its curve.</source>
        <translation>净获益随阈概率的变化（Vickers 和 Elkin 2006）。单击名称可显示其曲线。</translation>
    </message>
</context>
<context>
    <name>FeaturesDashboard</name>
    <message>
        <source>Features</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>What was measured in every case, and how the features go together.</source>
        <translation>每个病例的测量值，以及特征之间的关系。</translation>
    </message>
    <message>
        <source>Every feature of every case</source>
        <translation>各病例的全部特征</translation>
    </message>
    <message>
        <source>The features that models are made of, reading by reading. A click looks at the case.</source>
        <translation>建立模型所用的特征，逐项列出。单击查看病例。</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>相关性</translation>
    </message>
    <message>
        <source>Pearson&apos;s r between features, before and after the selection: what is alike says the same twice.</source>
        <translation>筛选前后特征之间的 Pearson 相关系数 r：相近者为重复信息。</translation>
    </message>
    <message>
        <source>Selected features by class</source>
        <translation>按类别比较入选特征</translation>
    </message>
    <message>
        <source>Selected features and Radscore by class, part by part, with their tests.</source>
        <translation>各数据集中按类别比较入选特征和影像组学评分，并附检验结果。</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Not read; the tab Findings takes it</source>
        <translation>未读取；在“征象”页中填写</translation>
    </message>
    <message>
        <source>Largest diameter</source>
        <translation>最大径</translation>
    </message>
    <message>
        <source>CTmax / renal vein</source>
        <translation>CTmax / 肾静脉</translation>
    </message>
    <message>
        <source>Dilated cysts</source>
        <translation>扩张囊腔</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>轮廓</translation>
    </message>
    <message>
        <source>Size alone would say</source>
        <translation>仅凭大小的预测</translation>
    </message>
    <message>
        <source>The model&apos;s file doesn&apos;t tell how its training cases were classified by their size alone</source>
        <translation>模型文件未说明仅凭大小对其训练病例的分类结果</translation>
    </message>
</context>
<context>
    <name>Kept</name>
    <message>
        <source>Folders of the file dialogs</source>
        <translation>文件对话框的文件夹</translation>
    </message>
    <message>
        <source>Where the dialogs for opening and saving begin.</source>
        <translation>打开和保存对话框的起始位置。</translation>
    </message>
    <message>
        <source>1 folder</source>
        <translation>1 个文件夹</translation>
    </message>
    <message>
        <source>%1 folders</source>
        <translation>%1 个文件夹</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 个文件</translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation>%1 个文件</translation>
    </message>
    <message>
        <source>Recent cases and studies</source>
        <translation>最近的病例和研究</translation>
    </message>
    <message>
        <source>The paths that Home lists.</source>
        <translation>首页所列的路径。</translation>
    </message>
    <message>
        <source>1 path</source>
        <translation>1 个路径</translation>
    </message>
    <message>
        <source>%1 paths</source>
        <translation>%1 个路径</translation>
    </message>
    <message>
        <source>Copies of outlines</source>
        <translation>轮廓的副本</translation>
    </message>
    <message>
        <source>Of outlines that were not saved, to restore them after a crash. A copy goes when its outline is saved.</source>
        <translation>未保存轮廓的副本，用于程序崩溃后恢复。轮廓保存后，副本即被删除。</translation>
    </message>
    <message>
        <source>Delete the copies of outlines that were not saved? They can&apos;t be restored afterwards. The outline that is open keeps its copy.</source>
        <translation>要删除未保存轮廓的副本吗？删除后无法恢复。当前打开的轮廓保留其副本。</translation>
    </message>
    <message>
        <source>Results of cases</source>
        <translation>病例的结果</translation>
    </message>
    <message>
        <source>What models said of a case, so that it stands there when the case is opened again. Named by a hash, without the patient&apos;s name.</source>
        <translation>模型对病例给出的结果，以便再次打开该病例时显示。以哈希值命名，不含患者姓名。</translation>
    </message>
    <message>
        <source>Delete the results that are kept of all cases? Reports and files that you exported stay.</source>
        <translation>要删除所保留的全部病例结果吗？已导出的报告和文件不受影响。</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>The synthetic cases and the sample study. They are made anew when they are opened.</source>
        <translation>合成病例和示例研究。打开时重新生成。</translation>
    </message>
    <message>
        <source>Delete the samples, with what was computed from them?</source>
        <translation>要删除示例以及由其计算的结果吗？</translation>
    </message>
    <message>
        <source>Studies and their drafts</source>
        <translation>研究及其草稿</translation>
    </message>
    <message>
        <source>Each lies whole in the folder that you chose for it, and goes with that folder.</source>
        <translation>每项研究完整地存放在您所选的文件夹中，随该文件夹一起删除。</translation>
    </message>
    <message>
        <source>in your folders</source>
        <translation>在您的文件夹中</translation>
    </message>
    <message>
        <source>Logs and crash reports</source>
        <translation>日志和崩溃报告</translation>
    </message>
    <message>
        <source>None are written. Your system may keep a memory image of a program that crashed: see coredumpctl.</source>
        <translation>不写入任何日志。程序崩溃时，操作系统可能保留其内存映像：参见 coredumpctl。</translation>
    </message>
</context>
<context>
    <name>NomogramDashboard</name>
    <message>
        <source>Nomogram</source>
        <translation>列线图</translation>
    </message>
    <message>
        <source>The model of clinical predictors and Radscore as a ruler: set a value, read points and probability.</source>
        <translation>将临床预测因素与影像组学评分组成的模型绘成标尺：设定取值即可读出得分和概率。</translation>
    </message>
    <message>
        <source>Points on top; the sum of the points leads to the probabilities below (Harrell 2015). Drag a marker, or click a case to set them all.</source>
        <translation>最上方为得分；各项得分之和对应下方的概率（Harrell 2015）。可拖动标记，或单击病例一次填入全部取值。</translation>
    </message>
    <message>
        <source>Clinical model</source>
        <translation>临床模型</translation>
    </message>
    <message>
        <source>Odds ratios with 95 % intervals: each predictor alone, then those that stay together.</source>
        <translation>比值比及 95 % 置信区间：先为单因素，后为多因素中保留者。</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>The clinical model, and the axes of the nomogram.</source>
        <translation>临床模型，以及列线图各标尺。</translation>
    </message>
</context>
<context>
    <name>ProvenanceDashboard</name>
    <message>
        <source>Provenance</source>
        <translation>溯源</translation>
    </message>
    <message>
        <source>What made these results, and the models that they left.</source>
        <translation>结果由何产生，以及留下了哪些模型。</translation>
    </message>
    <message>
        <source>What made the results</source>
        <translation>结果的来源</translation>
    </message>
    <message>
        <source>Program, protocol, seed and files, and whether these are still what the study wrote.</source>
        <translation>程序、方案、随机种子和文件，以及它们是否仍与研究写出时一致。</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>The protocol as it was run.</source>
        <translation>实际运行的方案。</translation>
    </message>
    <message>
        <source>Model cards</source>
        <translation>模型卡</translation>
    </message>
    <message>
        <source>Use, training, performance and limits of each model.</source>
        <translation>各模型的用途、训练、性能和局限。</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Radiomics workstation</source>
        <translation>影像组学工作站</translation>
    </message>
    <message>
        <source>Research use only. Not for clinical use.</source>
        <translation>仅供科研使用，不用于临床。</translation>
    </message>
    <message>
        <source>Radiomics workstation. Research use only.</source>
        <translation>影像组学工作站。仅供科研使用。</translation>
    </message>
    <message>
        <source>Image to open: a DICOM folder, NIfTI, NRRD or MHA.</source>
        <translation>要打开的图像：DICOM 文件夹、NIfTI、NRRD 或 MHA。</translation>
    </message>
    <message>
        <source>Outline to put on it.</source>
        <translation>叠加其上的轮廓。</translation>
    </message>
    <message>
        <source>Segment of the outline to measure.</source>
        <translation>要测量的轮廓分割名称。</translation>
    </message>
    <message>
        <source>Model to predict with.</source>
        <translation>用于预测的模型。</translation>
    </message>
    <message>
        <source>PyRadiomics parameter file for the features.</source>
        <translation>特征提取的 PyRadiomics 参数文件。</translation>
    </message>
    <message>
        <source>Extract the features too, and write them as CSV.</source>
        <translation>同时提取特征并保存为 CSV。</translation>
    </message>
    <message>
        <source>Save a picture of the window when all is drawn, and quit.</source>
        <translation>全部绘制完成后保存窗口截图并退出。</translation>
    </message>
    <message>
        <source>The same as --open IMAGE; or a study, by its file or results.</source>
        <translation>同 --open IMAGE；或以研究文件或结果指明一项研究。</translation>
    </message>
    <message>
        <source>Language of the window: en, zh_CN or system.</source>
        <translation>窗口语言：en（英文）、zh_CN（简体中文）或 system（跟随系统）。</translation>
    </message>
    <message>
        <source>Colours of the window: dark, light or system; without, those of the preferences.</source>
        <translation>窗口的配色：dark（深色）、light（浅色）或 system（跟随系统）；未指定时采用首选项中的设置。</translation>
    </message>
</context>
<context>
    <name>RadscoreDashboard</name>
    <message>
        <source>Radscore</source>
        <translation>影像组学评分</translation>
    </message>
    <message>
        <source>The Radscore of every case, by class, and its cut-off.</source>
        <translation>各病例的影像组学评分（Radscore），按类别显示，并示截断值。</translation>
    </message>
    <message>
        <source>Radscore per case</source>
        <translation>各病例的影像组学评分</translation>
    </message>
    <message>
        <source>Every case in the order of its Radscore, coloured by the class that is known. A click looks at the case.</source>
        <translation>全部病例按影像组学评分排序，以实际类别着色。单击查看病例。</translation>
    </message>
    <message>
        <source>Radscores</source>
        <translation>影像组学评分表</translation>
    </message>
    <message>
        <source>The Radscore of every case; of training cases also from cross-validation.</source>
        <translation>各病例的影像组学评分；训练病例另有交叉验证所得评分。</translation>
    </message>
    <message>
        <source>Radscore by class</source>
        <translation>按类别比较影像组学评分</translation>
    </message>
    <message>
        <source>Median, quartiles, and the cases between one and a half interquartile ranges (Tukey 1977).</source>
        <translation>中位数、四分位数，以及 1.5 倍四分位距以内的病例（Tukey 1977）。</translation>
    </message>
    <message>
        <source>Formula and features</source>
        <translation>公式与特征</translation>
    </message>
    <message>
        <source>Coefficient, mean and standard deviation of each feature: Radscore = sum of coefficient x (value - mean) / SD.</source>
        <translation>各特征的系数、均值和标准差：Radscore = Σ 系数 ×（数值 − 均值）/ 标准差。</translation>
    </message>
</context>
<context>
    <name>RocDashboard</name>
    <message>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message>
        <source>How well the models rank the cases: ROC curves with the area below them and its 95 % interval.</source>
        <translation>模型对病例的区分能力：ROC 曲线及其曲线下面积和 95 % 置信区间。</translation>
    </message>
    <message>
        <source>ROC curves</source>
        <translation>ROC 曲线</translation>
    </message>
    <message>
        <source>The area below the curve is the chance that a case of the positive class has the larger score; intervals by DeLong (1988). Of all models with the baselines, and of the classifiers of each signature.</source>
        <translation>曲线下面积是阳性类病例评分高于阴性类病例的概率；置信区间用 DeLong 法（1988）。含全部模型与基线模型，以及各影像组学标签的各分类器。</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>诊断效能</translation>
    </message>
    <message>
        <source>Sensitivity and the rest at the cut-off with the largest Youden index on the training cases; Wilson intervals.</source>
        <translation>敏感度等指标，截断值取训练病例约登指数最大处；置信区间用 Wilson 法。</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>Cases by their true and predicted class, at the cut-off.</source>
        <translation>在该截断值下病例的实际类别与预测类别。</translation>
    </message>
</context>
<context>
    <name>SelectionDashboard</name>
    <message>
        <source>Selection</source>
        <translation>特征筛选</translation>
    </message>
    <message>
        <source>How many features each step left, and which.</source>
        <translation>各步骤保留的特征数目及其名称。</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>How many features each step of a signature left, and its settings.</source>
        <translation>影像组学标签各步骤保留的特征数目及其设置。</translation>
    </message>
    <message>
        <source>Every feature</source>
        <translation>全部特征</translation>
    </message>
    <message>
        <source>Which step dropped a feature, and why.</source>
        <translation>各特征在哪一步被剔除及其原因。</translation>
    </message>
    <message>
        <source>LASSO</source>
        <translation>LASSO</translation>
    </message>
    <message>
        <source>Left dotted line: the lambda with the smallest cross-validated deviance; right: the largest within one standard error (Friedman 2010).</source>
        <translation>左侧虚线：交叉验证偏差最小的 lambda；右侧：一个标准误之内的最大 lambda（Friedman 2010）。</translation>
    </message>
    <message>
        <source>Regression and search</source>
        <translation>回归与参数搜索</translation>
    </message>
    <message>
        <source>Odds ratios of the stepwise regression, and the parameter search in nested folds.</source>
        <translation>逐步回归的比值比，以及嵌套交叉验证中的参数搜索。</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>What each feature counts in the Radscore, per standard deviation; and the odds ratios of the regression.</source>
        <translation>各特征每个标准差在影像组学评分中的权重；以及回归的比值比。</translation>
    </message>
    <message>
        <source>Permutation importance</source>
        <translation>置换重要性</translation>
    </message>
    <message>
        <source>By how much the AUC drops when the values of a feature are shuffled among the cases (Breiman 2001).</source>
        <translation>将某一特征的值在病例间打乱后 AUC 的下降幅度（Breiman 2001）。</translation>
    </message>
</context>
<context>
    <name>SensitivityDashboard</name>
    <message>
        <source>Sensitivity</source>
        <translation>敏感性分析</translation>
    </message>
    <message>
        <source>What remains when steps are left out.</source>
        <translation>去掉某些步骤后的结果。</translation>
    </message>
    <message>
        <source>Steps left out</source>
        <translation>去掉的步骤</translation>
    </message>
    <message>
        <source>The AUC in cross-validation and on the test cases without each step.</source>
        <translation>去掉各步骤后交叉验证和测试病例的 AUC。</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>The main signature with steps left out.</source>
        <translation>去掉某些步骤后的主要影像组学标签。</translation>
    </message>
</context>
<context>
    <name>StepChoices</name>
    <message>
        <source>adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>aic</source>
        <translation>AIC</translation>
    </message>
    <message>
        <source>all at once</source>
        <translation>全部一起比较</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>向后</translation>
    </message>
    <message>
        <source>benjamini-hochberg</source>
        <translation>Benjamini-Hochberg</translation>
    </message>
    <message>
        <source>bic</source>
        <translation>BIC</translation>
    </message>
    <message>
        <source>bonferroni</source>
        <translation>Bonferroni</translation>
    </message>
    <message>
        <source>both</source>
        <translation>双向</translation>
    </message>
    <message>
        <source>by tests</source>
        <translation>依检验结果选择</translation>
    </message>
    <message>
        <source>cox</source>
        <translation>Cox 回归</translation>
    </message>
    <message>
        <source>default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>deviations</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>drop</source>
        <translation>剔除</translation>
    </message>
    <message>
        <source>each with the first</source>
        <translation>各次与首次比较</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空模型</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>点估计</translation>
    </message>
    <message>
        <source>firth</source>
        <translation>Firth</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>向前</translation>
    </message>
    <message>
        <source>full</source>
        <translation>全模型</translation>
    </message>
    <message>
        <source>gaussian</source>
        <translation>高斯（线性回归）</translation>
    </message>
    <message>
        <source>holm</source>
        <translation>Holm</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>l2</source>
        <translation>L2</translation>
    </message>
    <message>
        <source>later</source>
        <translation>靠后者</translation>
    </message>
    <message>
        <source>lbfgs</source>
        <translation>L-BFGS</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>logistic</source>
        <translation>逻辑</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>置信区间下限</translation>
    </message>
    <message>
        <source>mann-whitney</source>
        <translation>Mann-Whitney U 检验</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>most frequent</source>
        <translation>众数</translation>
    </message>
    <message>
        <source>non-parametric</source>
        <translation>非参数法</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p 值</translation>
    </message>
    <message>
        <source>parametric</source>
        <translation>参数法</translation>
    </message>
    <message>
        <source>pearson</source>
        <translation>Pearson</translation>
    </message>
    <message>
        <source>quantiles</source>
        <translation>分位数</translation>
    </message>
    <message>
        <source>random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>rbf</source>
        <translation>径向基（RBF）</translation>
    </message>
    <message>
        <source>relu</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>spearman</source>
        <translation>Spearman</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>停止运行</translation>
    </message>
    <message>
        <source>t</source>
        <translation>t 检验</translation>
    </message>
    <message>
        <source>tanh</source>
        <translation>双曲正切（tanh）</translation>
    </message>
    <message>
        <source>weaker</source>
        <translation>较弱者</translation>
    </message>
    <message>
        <source>welch</source>
        <translation>Welch t 检验</translation>
    </message>
</context>
<context>
    <name>SurvivalDashboard</name>
    <message>
        <source>Survival</source>
        <translation>生存分析</translation>
    </message>
    <message>
        <source>What became of the cases over time, by high and low score.</source>
        <translation>高分组与低分组病例随时间的转归。</translation>
    </message>
    <message>
        <source>Kaplan-Meier</source>
        <translation>Kaplan-Meier 曲线</translation>
    </message>
    <message>
        <source>Survival of the high and the low group with 95 % bands, censoring ticks and the number at risk; log-rank test.</source>
        <translation>高危组与低危组的生存曲线，示 95 % 置信带、删失标记和风险人数；对数秩检验。</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Follow-up, cut-offs, groups, Cox models and their tests.</source>
        <translation>随访、截断值、分组、Cox 模型及其检验。</translation>
    </message>
    <message>
        <source>AUC(t) and Brier(t)</source>
        <translation>AUC(t) 与 Brier(t)</translation>
    </message>
    <message>
        <source>Discrimination and error of the Cox models over time, weighed for censoring (Uno 2007, Graf 1999).</source>
        <translation>Cox 模型的区分度和误差随时间的变化，按删失加权（Uno 2007，Graf 1999）。</translation>
    </message>
    <message>
        <source>Calibration and decision in time</source>
        <translation>各时间点的校准与决策</translation>
    </message>
    <message>
        <source>At the times that the protocol reads.</source>
        <translation>在方案指定的时间点。</translation>
    </message>
</context>
<context>
    <name>rimlight::casepage::AnswerForm</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>, if known</source>
        <translation>（如已知）</translation>
    </message>
    <message>
        <source>The longest diameter of the outline in space. Measure it yourself where the outline takes in more or less than the tumour.</source>
        <translation>轮廓的三维最长径。轮廓大于或小于肿瘤时请自行测量。</translation>
    </message>
    <message>
        <source>Scanned at</source>
        <translation>扫描地点</translation>
    </message>
    <message>
        <source>As outlined: %1 cm</source>
        <translation>按轮廓：%1 cm</translation>
    </message>
    <message>
        <source>As outlined: %1 mm</source>
        <translation>按轮廓：%1 mm</translation>
    </message>
    <message>
        <source>The model needs to know it: it takes out what differs between scanners.</source>
        <translation>模型需要此信息，以去除扫描仪之间的差异。</translation>
    </message>
    <message>
        <source>The model takes out what differs between the scanners of its study.</source>
        <translation>该模型去除其研究中各扫描仪之间的差异。</translation>
    </message>
</context>
<context>
    <name>rimlight::casepage::CaseExports</name>
    <message>
        <source>Open a case first.</source>
        <translation>请先打开病例。</translation>
    </message>
    <message>
        <source>Features written.</source>
        <translation>特征已保存。</translation>
    </message>
    <message>
        <source>Prediction written.</source>
        <translation>预测结果已保存。</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>正在生成报告</translation>
    </message>
    <message>
        <source>Report written.</source>
        <translation>报告已保存。</translation>
    </message>
    <message>
        <source>Writing the structured report</source>
        <translation>正在写出结构化报告</translation>
    </message>
    <message>
        <source>Structured report written.</source>
        <translation>结构化报告已保存。</translation>
    </message>
    <message>
        <source>Writing the encapsulated PDF</source>
        <translation>正在写出封装 PDF</translation>
    </message>
    <message>
        <source>Encapsulated PDF written.</source>
        <translation>封装 PDF 已保存。</translation>
    </message>
    <message>
        <source>Export features</source>
        <translation>导出特征</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save prediction</source>
        <translation>保存预测结果</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Write report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Write DICOM structured report</source>
        <translation>保存 DICOM 结构化报告</translation>
    </message>
    <message>
        <source>DICOM SR (*.dcm)</source>
        <translation>DICOM SR (*.dcm)</translation>
    </message>
    <message>
        <source>Write DICOM encapsulated PDF</source>
        <translation>保存 DICOM 封装 PDF</translation>
    </message>
    <message>
        <source>DICOM encapsulated PDF (*.dcm)</source>
        <translation>DICOM 封装 PDF (*.dcm)</translation>
    </message>
</context>
<context>
    <name>rimlight::casepage::CaseFiles</name>
    <message>
        <source>Opening</source>
        <translation>正在打开</translation>
    </message>
    <message>
        <source>Making the synthetic sample case</source>
        <translation>正在生成合成示例病例</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
    <message>
        <source>Importing the outline</source>
        <translation>正在导入轮廓</translation>
    </message>
    <message>
        <source>%1: %2. Resample it onto the image? Its volume will change a little.</source>
        <translation>%1：%2。是否将其重采样到该图像？体积会略有变化。</translation>
    </message>
    <message>
        <source>Import: %1</source>
        <translation>导入：%1</translation>
    </message>
    <message>
        <source>Saving the outline</source>
        <translation>正在保存轮廓</translation>
    </message>
    <message>
        <source>Outline saved as %1.</source>
        <translation>轮廓已保存为 %1。</translation>
    </message>
    <message>
        <source>3D Slicer segmentation (*.seg.nrrd)</source>
        <translation>3D Slicer 分割 (*.seg.nrrd)</translation>
    </message>
    <message>
        <source>NIfTI labels (*.nii.gz)</source>
        <translation>NIfTI 标签图 (*.nii.gz)</translation>
    </message>
    <message>
        <source>NRRD labels (*.nrrd)</source>
        <translation>NRRD 标签图 (*.nrrd)</translation>
    </message>
    <message>
        <source>MetaImage labels (*.mha)</source>
        <translation>MetaImage 标签图 (*.mha)</translation>
    </message>
    <message>
        <source>DICOM SEG (*.seg.dcm)</source>
        <translation>DICOM SEG (*.seg.dcm)</translation>
    </message>
    <message>
        <source>DICOM RTSTRUCT (*.rtstruct.dcm)</source>
        <translation>DICOM RTSTRUCT (*.rtstruct.dcm)</translation>
    </message>
    <message>
        <source>Save outline</source>
        <translation>保存轮廓</translation>
    </message>
    <message>
        <source>Open DICOM folder</source>
        <translation>打开 DICOM 文件夹</translation>
    </message>
    <message>
        <source>Open image file</source>
        <translation>打开图像文件</translation>
    </message>
    <message>
        <source>Images (*.nii *.nii.gz *.nrrd *.mha);;DICOM files (*)</source>
        <translation>图像 (*.nii *.nii.gz *.nrrd *.mha);;DICOM 文件 (*)</translation>
    </message>
    <message>
        <source>Import outline</source>
        <translation>导入轮廓</translation>
    </message>
    <message>
        <source>Outlines (*.dcm *.seg *.nii *.nii.gz *.nrrd *.mha);;All files (*)</source>
        <translation>轮廓 (*.dcm *.seg *.nii *.nii.gz *.nrrd *.mha);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open model</source>
        <translation>打开模型</translation>
    </message>
    <message>
        <source>Rimlight models (*.json)</source>
        <translation>Rimlight 模型 (*.json)</translation>
    </message>
    <message>
        <source>PyRadiomics parameter file</source>
        <translation>PyRadiomics 参数文件</translation>
    </message>
    <message>
        <source>Parameter files (*.yaml *.yml)</source>
        <translation>参数文件 (*.yaml *.yml)</translation>
    </message>
</context>
<context>
    <name>rimlight::casepage::CasePage</name>
    <message>
        <source>Predict</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>Rings</source>
        <translation>瘤周环</translation>
    </message>
    <message>
        <source>Habitats</source>
        <translation>亚区</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>阅片者</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>征象</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Folder of models</source>
        <translation>模型文件夹</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>正在测量</translation>
    </message>
</context>
<context>
    <name>rimlight::casepage::CasePredictions</name>
    <message>
        <source>Predicting</source>
        <translation>正在预测</translation>
    </message>
    <message>
        <source>Comparing models</source>
        <translation>正在比较模型</translation>
    </message>
    <message>
        <source>Extracting features</source>
        <translation>正在提取特征</translation>
    </message>
</context>
<context>
    <name>rimlight::casepage::ComparisonPanel</name>
    <message>
        <source>Models side by side</source>
        <translation>模型对照</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>No model fits this case</source>
        <translation>没有适用于此病例的模型</translation>
    </message>
    <message>
        <source>Open images, outline the tumour, or add models in the tab Predict.</source>
        <translation>请打开图像、勾画肿瘤，或在“预测”页添加模型。</translation>
    </message>
    <message>
        <source>Models to compare</source>
        <translation>要比较的模型</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Radscore</source>
        <translation>影像组学评分</translation>
    </message>
    <message>
        <source>Doubts</source>
        <translation>存疑之处</translation>
    </message>
    <message>
        <source>Answers side by side; Enter shows one in full</source>
        <translation>各模型结果对照；按 Enter 查看全部内容</translation>
    </message>
    <message>
        <source>Ask 1 model</source>
        <translation>用 1 个模型预测</translation>
    </message>
    <message>
        <source>Compare %1 models</source>
        <translation>比较 %1 个模型</translation>
    </message>
    <message>
        <source>Outline the tumour, or import an outline, first</source>
        <translation>请先勾画肿瘤或导入轮廓</translation>
    </message>
    <message>
        <source>Not asked: %1. %2</source>
        <translation>未预测：%1。%2</translation>
    </message>
</context>
<context>
    <name>rimlight::casepage::FeaturesPanel</name>
    <message>
        <source>Extract</source>
        <translation>提取</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>导出 CSV…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Read the features of the chosen region (Ctrl+E)</source>
        <translation>读取所选区域的特征 (Ctrl+E)</translation>
    </message>
    <message>
        <source>Load a PyRadiomics parameter file (YAML)</source>
        <translation>载入 PyRadiomics 参数文件 (YAML)</translation>
    </message>
    <message>
        <source>Filter, such as glcm</source>
        <translation>筛选，例如 glcm</translation>
    </message>
    <message>
        <source>Settings: PyRadiomics&apos; defaults (bin width 25)</source>
        <translation>设置：PyRadiomics 默认值（箱宽 25）</translation>
    </message>
    <message>
        <source>Settings: %1</source>
        <translation>设置：%1</translation>
    </message>
    <message>
        <source>Outline or import a region first.</source>
        <translation>请先勾画或导入一个区域。</translation>
    </message>
    <message>
        <source>%1 features of &quot;%2&quot; are read when you press the button.</source>
        <translation>按下按钮后将读取“%2”的 %1 个特征。</translation>
    </message>
    <message>
        <source>%1 features, %2 voxels, %3 grey levels</source>
        <translation>%1 个特征，%2 个体素，%3 个灰度级</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
</context>
<context>
    <name>rimlight::casepage::FindingsPanel</name>
    <message>
        <source>Largest diameter</source>
        <translation>最大径</translation>
    </message>
    <message>
        <source>Largest diameter in mm</source>
        <translation>最大径，mm</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>The longest diameter of the outline in space</source>
        <translation>轮廓的三维最长径</translation>
    </message>
    <message>
        <source>the diameter</source>
        <translation>最大径</translation>
    </message>
    <message>
        <source>CTmax of the tumour</source>
        <translation>肿瘤 CTmax</translation>
    </message>
    <message>
        <source>Renal vein, other side</source>
        <translation>对侧肾静脉</translation>
    </message>
    <message>
        <source>CTmax / renal vein</source>
        <translation>CTmax / 肾静脉</translation>
    </message>
    <message>
        <source>Dilated cysts around the tumour</source>
        <translation>肿瘤周围的扩张囊腔</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Dilated cysts around it</source>
        <translation>其周围的扩张囊腔</translation>
    </message>
    <message>
        <source>Measured by hand for now: type the values. They stand beside each answer, and fill the forms of models that ask for them.</source>
        <translation>目前为手动测量：请输入数值。它们显示在各结果旁，并填入需要它们的模型表单。</translation>
    </message>
    <message>
        <source>%1, measurement %2, in HU</source>
        <translation>%1，第 %2 次测量，HU</translation>
    </message>
    <message>
        <source>HU</source>
        <translation>HU</translation>
    </message>
    <message>
        <source>Measured up to three times; the mean counts</source>
        <translation>最多测量三次，取均值</translation>
    </message>
    <message>
        <source>Guided measurement of %1 comes with the measuring tools of the views; type the value until then.</source>
        <translation>%1的引导测量将随视图测量工具提供；目前请输入数值。</translation>
    </message>
    <message>
        <source>Measure %1</source>
        <translation>测量%1</translation>
    </message>
    <message>
        <source>As outlined: %1 mm</source>
        <translation>按轮廓：%1 mm</translation>
    </message>
    <message>
        <source>– (from the two above)</source>
        <translation>–（由以上两项得出）</translation>
    </message>
</context>
<context>
    <name>rimlight::casepage::HistoryPanel</name>
    <message>
        <source>Results of this case</source>
        <translation>此病例的结果</translation>
    </message>
    <message>
        <source>Save as JSON…</source>
        <translation>保存为 JSON…</translation>
    </message>
    <message>
        <source>No results yet</source>
        <translation>尚无结果</translation>
    </message>
    <message>
        <source>This image can&apos;t be told from others, so its results are not kept.</source>
        <translation>无法将此图像与其他图像区分，因此不保留其结果。</translation>
    </message>
    <message>
        <source>Every prediction is kept here, with the outline and the model that it rests on.</source>
        <translation>每次预测及其所依据的轮廓和模型均保留在此。</translation>
    </message>
    <message>
        <source>The results can&apos;t be read</source>
        <translation>无法读取结果</translation>
    </message>
    <message>
        <source>%1 results of this case are damaged on the disk and left out.</source>
        <translation>此病例有 %1 个结果在磁盘上已损坏，已略去。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Radscore</source>
        <translation>影像组学评分</translation>
    </message>
    <message>
        <source>The model has no Radscore</source>
        <translation>该模型没有影像组学评分</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>轮廓</translation>
    </message>
    <message>
        <source> ml</source>
        <translation> ml</translation>
    </message>
    <message>
        <source>Doubts</source>
        <translation>存疑之处</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
</context>
<context>
    <name>rimlight::casepage::KeptResults</name>
    <message>
        <source>Keeping the result</source>
        <translation>正在保存结果</translation>
    </message>
    <message>
        <source>Reading earlier results</source>
        <translation>正在读取以往结果</translation>
    </message>
</context>
<context>
    <name>rimlight::casepage::ModelChooser</name>
    <message>
        <source>segment &quot;%1&quot;</source>
        <translation>分割“%1”</translation>
    </message>
    <message>
        <source>clinical values alone</source>
        <translation>仅临床变量</translation>
    </message>
    <message>
        <source>where it was scanned</source>
        <translation>扫描地点</translation>
    </message>
    <message>
        <source>SYNTHETIC: trained on made-up cases. For trying the program only.</source>
        <translation>SYNTHETIC 合成：以合成病例训练，仅供试用本程序。</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>使用此模型</translation>
    </message>
    <message>
        <source>Model card…</source>
        <translation>模型卡…</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <translation>打开模型文件…</translation>
    </message>
    <message>
        <source>Add a folder of models…</source>
        <translation>添加模型文件夹…</translation>
    </message>
    <message>
        <source>Read the folders again</source>
        <translation>重新读取文件夹</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Reading models</source>
        <translation>正在读取模型</translation>
    </message>
    <message>
        <source>Fits this case</source>
        <translation>适用于此病例</translation>
    </message>
    <message>
        <source>Fits after a step</source>
        <translation>完成某步骤后适用</translation>
    </message>
    <message>
        <source>Doesn&apos;t fit</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>研究问题</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>需要填写</translation>
    </message>
    <message>
        <source>It asks for nothing</source>
        <translation>无需填写</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>训练数据</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>诊断效能</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>置信区间</translation>
    </message>
    <message>
        <source>yes, of the probability</source>
        <translation>有（概率的置信区间）</translation>
    </message>
    <message>
        <source>none: its file doesn&apos;t hold what is needed</source>
        <translation>无：其文件缺少所需内容</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
</context>
<context>
    <name>rimlight::casepage::ModelShelf</name>
    <message>
        <source>My models</source>
        <translation>我的模型</translation>
    </message>
    <message>
        <source>Reading models</source>
        <translation>正在读取模型</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>已打开</translation>
    </message>
</context>
<context>
    <name>rimlight::casepage::PredictPanel</name>
    <message>
        <source>Predict</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Other model…</source>
        <translation>其他模型…</translation>
    </message>
    <message>
        <source>Choose another model</source>
        <translation>选择其他模型</translation>
    </message>
    <message>
        <source>Ask the model about this case (Ctrl+P)</source>
        <translation>用该模型预测此病例 (Ctrl+P)</translation>
    </message>
    <message>
        <source>An answer or a phase was changed since this result.</source>
        <translation>得出此结果之后，填写的内容或期相已更改。</translation>
    </message>
    <message>
        <source>Predict again</source>
        <translation>重新预测</translation>
    </message>
    <message>
        <source>It is %1</source>
        <translation>确认为%1</translation>
    </message>
    <message>
        <source>Press Predict: the answer comes within seconds.</source>
        <translation>请点击“预测”，数秒内即可得到结果。</translation>
    </message>
    <message>
        <source>Outline the tumour, or import an outline; then press Predict.</source>
        <translation>请勾画肿瘤或导入轮廓，然后点击“预测”。</translation>
    </message>
</context>
<context>
    <name>rimlight::casepage::PredictionCard</name>
    <message>
        <source>What pushed it</source>
        <translation>影响预测的因素</translation>
    </message>
    <message>
        <source>Reasons for doubt</source>
        <translation>存疑之处</translation>
    </message>
    <message>
        <source>Research use only. Not for clinical use.</source>
        <translation>仅供科研使用，不用于临床。</translation>
    </message>
    <message>
        <source>Report PDF…</source>
        <translation>PDF 报告…</translation>
    </message>
    <message>
        <source>JSON…</source>
        <translation>JSON…</translation>
    </message>
    <message>
        <source>Structured report (SR)…</source>
        <translation>结构化报告 (SR)…</translation>
    </message>
    <message>
        <source>Encapsulated PDF…</source>
        <translation>封装 PDF…</translation>
    </message>
    <message>
        <source>Show the nomogram</source>
        <translation>显示列线图</translation>
    </message>
    <message>
        <source>The case&apos;s line through the scales, in a window of its own</source>
        <translation>在单独窗口中显示病例在各标尺上的位置</translation>
    </message>
    <message>
        <source>Read and measured beside it</source>
        <translation>阅片与测量所见</translation>
    </message>
    <message>
        <source>DICOM objects</source>
        <translation>DICOM 对象</translation>
    </message>
    <message>
        <source>Send to PACS…</source>
        <translation>发送到 PACS…</translation>
    </message>
    <message>
        <source>No image archive is set up yet: sending comes with the image sources. Until then write the DICOM objects to files.</source>
        <translation>尚未设置影像归档：发送功能将随图像来源提供。目前请将 DICOM 对象保存为文件。</translation>
    </message>
    <message>
        <source>Objects for a PACS. They carry the patient and the study of the images; nothing else that is written does.</source>
        <translation>供 PACS 使用的对象，含有图像的患者和检查信息；其他写出的文件均不含这些信息。</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>The case on the nomogram – research use only</source>
        <translation>病例在列线图上的位置 – 仅供科研使用</translation>
    </message>
    <message>
        <source>Back to the case&apos;s values</source>
        <translation>恢复病例的取值</translation>
    </message>
    <message>
        <source>Move a marker to see what another value would mean. Research use only.</source>
        <translation>移动标记可查看其他取值的结果。仅供科研使用。</translation>
    </message>
    <message>
        <source>No reason for doubt was found</source>
        <translation>未发现存疑之处</translation>
    </message>
    <message>
        <source>Reasons for doubt (%1)</source>
        <translation>存疑之处 (%1)</translation>
    </message>
    <message>
        <source>Points on the nomogram</source>
        <translation>列线图得分</translation>
    </message>
</context>
<context>
    <name>rimlight::casepage::SeriesPanel</name>
    <message>
        <source>Series</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Image file</source>
        <translation>图像文件</translation>
    </message>
    <message>
        <source>%1 × %2 × %3 voxels
%4 × %5 × %6 mm</source>
        <translation>%1 × %2 × %3 体素
%4 × %5 × %6 mm</translation>
    </message>
    <message>
        <source>Series %1</source>
        <translation>序列 %1</translation>
    </message>
    <message>
        <source>1 slice</source>
        <translation>1 层</translation>
    </message>
    <message>
        <source>%1 × %2 mm</source>
        <translation>%1 × %2 mm</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>未打开病例</translation>
    </message>
    <message>
        <source>Open the folder of a CT or MR study, or an image file.</source>
        <translation>请打开 CT 或 MR 检查的文件夹，或图像文件。</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>modality not known</source>
        <translation>模态不明</translation>
    </message>
    <message>
        <source>It may be looked at, but not measured: %1</source>
        <translation>只可查看，不可测量：%1</translation>
    </message>
</context>
<context>
    <name>rimlight::casepage::SeriesRow</name>
    <message>
        <source>Phase?</source>
        <translation>期相？</translation>
    </message>
    <message>
        <source>%1?</source>
        <translation>%1？</translation>
    </message>
    <message>
        <source>The phase that you chose</source>
        <translation>您选择的期相</translation>
    </message>
    <message>
        <source>Choose the phase: the description doesn&apos;t tell it</source>
        <translation>请选择期相：序列描述中没有说明</translation>
    </message>
    <message>
        <source>A guess: %1. Confirm it, or choose another phase</source>
        <translation>推测：%1。请确认，或选择其他期相</translation>
    </message>
    <message>
        <source>Phase: %1</source>
        <translation>期相：%1</translation>
    </message>
    <message>
        <source>Confirm: %1</source>
        <translation>确认：%1</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不明</translation>
    </message>
</context>
<context>
    <name>rimlight::casepage::Thumbnails</name>
    <message>
        <source>Reading a thumbnail</source>
        <translation>正在读取缩略图</translation>
    </message>
</context>
<context>
    <name>rimlight::casepage::ToolStrip</name>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>As opened   (r)</source>
        <translation>初始窗宽窗位   (r)</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>反相</translation>
    </message>
    <message>
        <source>Black and white change places (i)</source>
        <translation>黑白互换 (i)</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>轮廓</translation>
    </message>
    <message>
        <source>Show the regions (g)</source>
        <translation>显示区域 (g)</translation>
    </message>
    <message>
        <source>Pointer</source>
        <translation>指针</translation>
    </message>
    <message>
        <source>Left-drag moves the linked cursor</source>
        <translation>按住左键拖动联动光标</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗宽窗位</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Left-drag sets window and level%1</source>
        <translation>按住左键拖动调整窗宽窗位%1</translation>
    </message>
    <message>
        <source>Left-drag moves the picture%1</source>
        <translation>按住左键拖动图像%1</translation>
    </message>
    <message>
        <source>Left-drag zooms%1</source>
        <translation>按住左键拖动缩放%1</translation>
    </message>
    <message>
        <source> (the wheel always does)</source>
        <translation>（滚轮始终有效）</translation>
    </message>
    <message>
        <source> (Ctrl+wheel always does)</source>
        <translation>（Ctrl+滚轮始终有效）</translation>
    </message>
    <message>
        <source> (right-drag always does)</source>
        <translation>（右键拖动始终有效）</translation>
    </message>
    <message>
        <source> (middle-drag always does)</source>
        <translation>（中键拖动始终有效）</translation>
    </message>
    <message>
        <source> (Ctrl+right-drag always does)</source>
        <translation>（Ctrl+右键拖动始终有效）</translation>
    </message>
    <message>
        <source> (Shift+right-drag always does)</source>
        <translation>（Shift+右键拖动始终有效）</translation>
    </message>
    <message>
        <source>   (%1)</source>
        <translation>   (%1)</translation>
    </message>
    <message>
        <source>%1   %2 / %3</source>
        <translation>%1   %2 / %3</translation>
    </message>
</context>
<context>
    <name>rimlight::charts::ChartWords</name>
    <message>
        <source>and %1 more</source>
        <translation>及另外 %1 项</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 predicted as %2</source>
        <translation>%1 被预测为 %2</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>True</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>%1 towards %2</source>
        <translation>%1，偏向 %2</translation>
    </message>
    <message>
        <source>← towards %1</source>
        <translation>← 偏向 %1</translation>
    </message>
    <message>
        <source>towards %1 →</source>
        <translation>偏向 %1 →</translation>
    </message>
    <message>
        <source>Distribution of scores</source>
        <translation>评分分布</translation>
    </message>
    <message>
        <source>Contributions</source>
        <translation>各特征的贡献</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Line chart</source>
        <translation>折线图</translation>
    </message>
    <message>
        <source>Survival curves</source>
        <translation>生存曲线</translation>
    </message>
    <message>
        <source>Bar chart</source>
        <translation>条形图</translation>
    </message>
    <message>
        <source>Waterfall chart</source>
        <translation>瀑布图</translation>
    </message>
    <message>
        <source>Box plot</source>
        <translation>箱线图</translation>
    </message>
    <message>
        <source>Violin plot</source>
        <translation>小提琴图</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>热图</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>Forest plot</source>
        <translation>森林图</translation>
    </message>
    <message>
        <source>Nomogram</source>
        <translation>列线图</translation>
    </message>
    <message>
        <source>Flow chart</source>
        <translation>流程图</translation>
    </message>
    <message>
        <source>Scatter chart</source>
        <translation>散点图</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation>%1 随 %2 的变化</translation>
    </message>
    <message>
        <source>%1 of %2 cases of %3 and %4 of %5; this case %6</source>
        <translation>%3 %1 例、%5 %4 例的%2；本例 %6</translation>
    </message>
    <message>
        <source>%1 features between %2 and %3</source>
        <translation>%2 与 %3 之间的 %1 个特征</translation>
    </message>
    <message>
        <source>%1 over %2, with %3 marked</source>
        <translation>%1 随 %2 的变化，标出 %3</translation>
    </message>
    <message>
        <source>%1, rows: %2</source>
        <translation>%1，各行：%2</translation>
    </message>
    <message>
        <source>%1 of %2 cases, %3 of them %4</source>
        <translation>%2 例的%1，其中 %4 %3 例</translation>
    </message>
    <message>
        <source>%1, %2 rows and %3 columns</source>
        <translation>%1，%2 行 %3 列</translation>
    </message>
    <message>
        <source>%1 of %2 cases predicted right</source>
        <translation>%2 例中 %1 例预测正确</translation>
    </message>
    <message>
        <source>%1 variables, %2 outcomes</source>
        <translation>%1 个变量，%2 个结局</translation>
    </message>
    <message>
        <source>no cases</source>
        <translation>无病例</translation>
    </message>
    <message>
        <source>%1, %2 dots</source>
        <translation>%1，%2 个点</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>排除：%1</translation>
    </message>
    <message>
        <source>%1: %2 cases</source>
        <translation>%1：%2 例</translation>
    </message>
    <message>
        <source>Median %1 (quartiles %2)</source>
        <translation>中位数 %1（四分位数 %2）</translation>
    </message>
    <message>
        <source>Whiskers %1, %2 beyond</source>
        <translation>须端 %1，其外 %2 例</translation>
    </message>
    <message>
        <source>No %1: a value does not vary</source>
        <translation>无%1：有一个变量的值没有变化</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1: %2 of %3 cases</source>
        <translation>%1：%3 例中 %2 例</translation>
    </message>
    <message>
        <source>Total points</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>at %1 total points</source>
        <translation>总分 %1 时</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>风险人数</translation>
    </message>
    <message>
        <source>At %1 %2</source>
        <translation>%1 %2 时</translation>
    </message>
    <message>
        <source>%1: no longer observed</source>
        <translation>%1：不再处于观察中</translation>
    </message>
    <message>
        <source>, %1 at risk</source>
        <translation>，风险人数 %1</translation>
    </message>
    <message>
        <source>%1: %2 of %3 above</source>
        <translation>%1：%3 例中 %2 例高于此值</translation>
    </message>
    <message>
        <source>The model holds no training cases.</source>
        <translation>该模型未保存训练病例。</translation>
    </message>
    <message>
        <source>cut-off %1</source>
        <translation>截断值 %1</translation>
    </message>
    <message>
        <source>this case %1</source>
        <translation>本例 %1</translation>
    </message>
    <message>
        <source>%1 cases</source>
        <translation>%1 例</translation>
    </message>
    <message>
        <source>A click shows it</source>
        <translation>单击显示</translation>
    </message>
    <message>
        <source>A click hides it</source>
        <translation>单击隐藏</translation>
    </message>
</context>
<context>
    <name>rimlight::charts::FigureView</name>
    <message>
        <source>Copy picture</source>
        <translation>复制图像</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>复制数据</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
</context>
<context>
    <name>rimlight::charts::NomogramView</name>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>%1 %2, %3 points</source>
        <translation>%1 %2，%3 分</translation>
    </message>
    <message>
        <source>Total %1 points</source>
        <translation>总分 %1</translation>
    </message>
</context>
<context>
    <name>rimlight::guide::GuidePage</name>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>搜索指南</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>About Rimlight</source>
        <translation>关于 Rimlight</translation>
    </message>
    <message>
        <source>Not on this page</source>
        <translation>本页没有</translation>
    </message>
    <message>
        <source>%1 on this page; Enter goes to the next</source>
        <translation>本页 %1 处；按 Enter 转到下一处</translation>
    </message>
    <message>
        <source>%1 of %2 on this page</source>
        <translation>本页第 %1 处，共 %2 处</translation>
    </message>
</context>
<context>
    <name>rimlight::jobs::Job</name>
    <message>
        <source>%1 s left</source>
        <translation>剩余 %1 秒</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>剩余 %1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min left</source>
        <translation>剩余 %1 小时 %2 分钟</translation>
    </message>
</context>
<context>
    <name>rimlight::jobs::JobBar</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭提示</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>%1: failed. %2</source>
        <translation>%1：失败。%2</translation>
    </message>
    <message>
        <source>%1: cancelled</source>
        <translation>%1：已取消</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1：已完成</translation>
    </message>
    <message>
        <source>No job has ended yet</source>
        <translation>尚无已结束的任务</translation>
    </message>
</context>
<context>
    <name>rimlight::jobs::JobRow</name>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Jobs of this session</source>
        <translation>本次运行的任务</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>正在取消</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 等待中</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>rimlight::language</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>rimlight::preferences::AppearanceSection</name>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Dark suits a dim reading room, light a bright office. Images keep their black ground in both.</source>
        <translation>深色适合较暗的阅片室，浅色适合明亮的办公室。图像在两种主题下均保持黑色背景。</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Of words, numbers and the controls around them, on top of what the desktop&apos;s own scale does.</source>
        <translation>文字、数字及其周围控件的大小，在桌面自身缩放的基础上生效。</translation>
    </message>
    <message>
        <source>Regions and charts</source>
        <translation>区域与图表</translation>
    </message>
    <message>
        <source>Seven colours by Okabe and Ito that stay apart with every kind of colour blindness. The same region has the same colour in the views, the charts and the report.</source>
        <translation>采用 Okabe 和 Ito 的七种颜色，任何类型的色盲者均可区分。同一区域在视图、图表和报告中颜色相同。</translation>
    </message>
</context>
<context>
    <name>rimlight::preferences::ComputingSection</name>
    <message>
        <source>The one core</source>
        <translation>唯一的核心</translation>
    </message>
    <message>
        <source>All %1 cores</source>
        <translation>全部 %1 个核心</translation>
    </message>
    <message>
        <source> at most</source>
        <translation>（上限）</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>1 core</source>
        <translation>1 个核心</translation>
    </message>
    <message>
        <source>%1 cores</source>
        <translation>%1 个核心</translation>
    </message>
    <message>
        <source>%1 GB of memory</source>
        <translation>%1 GB 内存</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>For measuring, learning, and opening series. Fewer leave room for other programs; the results are the same, bit for bit. Holds from the next step of the work on.</source>
        <translation>用于测量、学习和打开序列。减少线程可为其他程序留出资源；结果逐位相同。从下一个步骤起生效。</translation>
    </message>
    <message>
        <source>Memory of a study&apos;s run</source>
        <translation>研究运行的内存</translation>
    </message>
    <message>
        <source>Cases are measured beside each other, one per thread. Where they would need more than this by the size of their images, fewer are measured at once. A single case is measured whatever it needs. Holds from the next run on.</source>
        <translation>多个病例并行测量，每个线程一个。若按图像大小估计所需内存超过此值，则减少同时测量的病例数。单个病例无论需要多少内存都会测量。从下一次运行起生效。</translation>
    </message>
</context>
<context>
    <name>rimlight::preferences::LanguageSection</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>As the desktop (%1)</source>
        <translation>跟随桌面（%1）</translation>
    </message>
    <message>
        <source>The language changes when Rimlight is started again.</source>
        <translation>重新启动 Rimlight 后语言生效。</translation>
    </message>
    <message>
        <source>Of menus, pages and messages. Names of features, protocols and columns stay as they are in files.</source>
        <translation>菜单、页面和消息的语言。特征、方案和列的名称与文件中一致。</translation>
    </message>
</context>
<context>
    <name>rimlight::preferences::MouseSection</name>
    <message>
        <source>Window on the right button</source>
        <translation>右键调窗</translation>
    </message>
    <message>
        <source>The program&apos;s own: the window is what is changed most.</source>
        <translation>本程序的默认方式：调窗最为常用。</translation>
    </message>
    <message>
        <source>Zoom on the right button</source>
        <translation>右键缩放</translation>
    </message>
    <message>
        <source>As in 3D Slicer, ITK-SNAP and OHIF: right zooms, middle moves the picture.</source>
        <translation>与 3D Slicer、ITK-SNAP 和 OHIF 相同：右键缩放，中键移动图像。</translation>
    </message>
    <message>
        <source>Scroll on the right button</source>
        <translation>右键翻页</translation>
    </message>
    <message>
        <source>For long stacks and for touchpads: right goes through the slices, middle sets the window.</source>
        <translation>适合层数多的序列和触控板：右键浏览层面，中键调窗。</translation>
    </message>
    <message>
        <source>Window and level</source>
        <translation>窗宽和窗位</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>移动图像</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Scroll through slices</source>
        <translation>浏览层面</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Scrolls through slices; with Ctrl zooms</source>
        <translation>浏览层面；按住 Ctrl 缩放</translation>
    </message>
    <message>
        <source>Zooms; with Ctrl scrolls through slices</source>
        <translation>缩放；按住 Ctrl 浏览层面</translation>
    </message>
    <message>
        <source>Towards the head</source>
        <translation>向头侧</translation>
    </message>
    <message>
        <source>Towards the feet</source>
        <translation>向足侧</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Dragging in a slice view</source>
        <translation>在层面视图中拖动</translation>
    </message>
    <message>
        <source>Left button</source>
        <translation>左键</translation>
    </message>
    <message>
        <source>Does what the tool says that is chosen over the views</source>
        <translation>执行视图上方所选工具的操作</translation>
    </message>
    <message>
        <source>Right button</source>
        <translation>右键</translation>
    </message>
    <message>
        <source>Middle button</source>
        <translation>中键</translation>
    </message>
    <message>
        <source>Ctrl and right button</source>
        <translation>Ctrl 加右键</translation>
    </message>
    <message>
        <source>Shift and right button</source>
        <translation>Shift 加右键</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>The wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>Turned up, it goes</source>
        <translation>向上滚动时</translation>
    </message>
    <message>
        <source>In the axial view; in the other ones towards the front and the patient&apos;s left, or back.</source>
        <translation>指横断面视图；其他视图中为向前侧和患者左侧，或相反。</translation>
    </message>
    <message>
        <source>The 3-D view turns with the left button, moves with the middle one, and zooms with the right one and the wheel. A drawing tool may use buttons and wheel for itself: its options say so.</source>
        <translation>三维视图用左键旋转、中键移动、右键和滚轮缩放。勾画工具可能自行使用按键和滚轮：见其选项说明。</translation>
    </message>
    <message>
        <source>Each button does what is chosen below.</source>
        <translation>各按键按下方所选执行。</translation>
    </message>
    <message>
        <source>No button sets the window: take the Window tool over the views.</source>
        <translation>没有按键用于调窗：请使用视图上方的“窗宽窗位”工具。</translation>
    </message>
    <message>
        <source>No button moves the picture: take the Pan tool over the views.</source>
        <translation>没有按键用于移动图像：请使用视图上方的“移动”工具。</translation>
    </message>
</context>
<context>
    <name>rimlight::preferences::PacsSection</name>
    <message>
        <source>No server yet. Add the one that your images come from; its administrator knows the AE title, host and port.</source>
        <translation>尚无服务器。请添加图像来源的服务器；其管理员知道 AE 标题、主机和端口。</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Test connection (C-ECHO)</source>
        <translation>测试连接 (C-ECHO)</translation>
    </message>
    <message>
        <source>Own AE title</source>
        <translation>本机 AE 标题</translation>
    </message>
    <message>
        <source>What this program calls itself towards a PACS. Its administrator has to allow it.</source>
        <translation>本程序对 PACS 使用的名称。须由 PACS 管理员许可。</translation>
    </message>
    <message>
        <source>This version opens no connection to a PACS yet, so that there is nothing to test.</source>
        <translation>此版本尚不连接 PACS，因此没有可测试的内容。</translation>
    </message>
    <message>
        <source>This version keeps the list and opens no connection yet: export a study from the PACS to a folder, and open that. No password is asked for or kept; DICOM itself knows none.</source>
        <translation>此版本仅保存列表，尚不建立连接：请从 PACS 将检查导出到文件夹，再打开该文件夹。不询问也不保存密码；DICOM 本身不使用密码。</translation>
    </message>
    <message>
        <source>PACS servers</source>
        <translation>PACS 服务器</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>AE title</source>
        <translation>AE 标题</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Edit the server</source>
        <translation>编辑服务器</translation>
    </message>
    <message>
        <source>A new server</source>
        <translation>新服务器</translation>
    </message>
</context>
<context>
    <name>rimlight::preferences::PreferencesPage</name>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Colours of the window and the size of its text.</source>
        <translation>窗口的配色和文字大小。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>What the window speaks.</source>
        <translation>窗口使用的语言。</translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation>鼠标</translation>
    </message>
    <message>
        <source>What buttons and wheel do in the views.</source>
        <translation>按键和滚轮在视图中的作用。</translation>
    </message>
    <message>
        <source>Window presets</source>
        <translation>窗宽窗位预设</translation>
    </message>
    <message>
        <source>Centre and width for CT, by name and by key.</source>
        <translation>CT 的窗位和窗宽，按名称和按键。</translation>
    </message>
    <message>
        <source>Threads and memory</source>
        <translation>线程与内存</translation>
    </message>
    <message>
        <source>How much of this computer the program takes.</source>
        <translation>程序占用本机资源的多少。</translation>
    </message>
    <message>
        <source>PACS servers</source>
        <translation>PACS 服务器</translation>
    </message>
    <message>
        <source>Where images could be asked for.</source>
        <translation>可从何处获取图像。</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>What is kept on this computer, and how it goes.</source>
        <translation>本机保留了什么，以及如何清除。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Reset to default</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search the preferences</source>
        <translation>搜索首选项</translation>
    </message>
    <message>
        <source>Sections of the preferences</source>
        <translation>首选项的各部分</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Takes the last change back</source>
        <translation>撤销上一次更改</translation>
    </message>
    <message>
        <source>Gives everything in this section the value that it came with</source>
        <translation>将本部分的所有设置恢复为初始值</translation>
    </message>
    <message>
        <source>Nothing here is about “%1”.</source>
        <translation>此处没有与“%1”有关的内容。</translation>
    </message>
</context>
<context>
    <name>rimlight::preferences::PreferencesState</name>
    <message>
        <source>An AE title is needed, such as ARCHIVE.</source>
        <translation>需要 AE 标题，例如 ARCHIVE。</translation>
    </message>
    <message>
        <source>An AE title has at most 16 characters; this one has %1.</source>
        <translation>AE 标题最多 16 个字符；此标题有 %1 个。</translation>
    </message>
    <message>
        <source>An AE title is of plain letters, digits and signs, without a backslash.</source>
        <translation>AE 标题由普通字母、数字和符号组成，不含反斜杠。</translation>
    </message>
    <message>
        <source>The server&apos;s name or address is needed, such as pacs.example.org or 10.0.0.5.</source>
        <translation>需要服务器的名称或地址，例如 pacs.example.org 或 10.0.0.5。</translation>
    </message>
    <message>
        <source>“%1” is no name or address of a computer.</source>
        <translation>“%1”不是计算机的名称或地址。</translation>
    </message>
    <message>
        <source>Window preset %1 is damaged and was left out.</source>
        <translation>窗宽窗位预设 %1 已损坏，未采用。</translation>
    </message>
    <message>
        <source>PACS server %1 is damaged and was left out.</source>
        <translation>PACS 服务器 %1 已损坏，未采用。</translation>
    </message>
    <message>
        <source>The setting %1 can&apos;t be “%2”: it has its default.</source>
        <translation>设置 %1 不能为“%2”：采用默认值。</translation>
    </message>
    <message>
        <source>The settings file is damaged: what can&apos;t be read has its default.</source>
        <translation>设置文件已损坏：无法读取的设置采用默认值。</translation>
    </message>
</context>
<context>
    <name>rimlight::preferences::PrivacySection</name>
    <message>
        <source>Keep a list of the cases and studies opened last</source>
        <translation>保留最近打开的病例和研究的列表</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>What stays on this computer</source>
        <translation>留在本机的内容</translation>
    </message>
    <message>
        <source>Rimlight opens no connection by itself: no images, outlines, names or counts of use are sent, and it asks for no updates. What leaves is what you export, print, or copy.</source>
        <translation>Rimlight 不会自行建立任何连接：不发送图像、轮廓、姓名或使用统计，也不检查更新。只有您导出、打印或复制的内容才会离开本机。</translation>
    </message>
    <message>
        <source>Recent cases and studies</source>
        <translation>最近的病例和研究</translation>
    </message>
    <message>
        <source>A path may hold a patient&apos;s name. Without the list Home shows none, and the present one is deleted.</source>
        <translation>路径中可能含有患者姓名。不保留列表时，首页不显示最近项目，现有列表被删除。</translation>
    </message>
    <message>
        <source>What is kept, and where</source>
        <translation>保留的内容及其位置</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Clear: %1</source>
        <translation>清除：%1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>rimlight::preferences::ServerForm</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Hospital archive</source>
        <translation>医院归档服务器</translation>
    </message>
    <message>
        <source>AE title</source>
        <translation>AE 标题</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>A name is needed: it stands where a server is chosen.</source>
        <translation>需要名称：选择服务器时显示。</translation>
    </message>
    <message>
        <source>Another server is called “%1” already.</source>
        <translation>已有服务器名为“%1”。</translation>
    </message>
    <message>
        <source>A port is a number from 1 to %1.</source>
        <translation>端口为 1 至 %1 的数字。</translation>
    </message>
</context>
<context>
    <name>rimlight::preferences::WindowPresetsSection</name>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Window presets</source>
        <translation>窗宽窗位预设</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Centre (HU)</source>
        <translation>窗位 (HU)</translation>
    </message>
    <message>
        <source>Width (HU)</source>
        <translation>窗宽 (HU)</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Double-click a cell, or press F2, to change it. The key is a digit from 1 to 9 that sets the window while a view has the focus; it may be empty. Presets are for CT alone: other images have no common unit.</source>
        <translation>双击单元格或按 F2 进行更改。按键为 1 至 9 的数字，视图获得焦点时用于调窗；可以为空。预设仅用于 CT：其他图像没有统一的单位。</translation>
    </message>
    <message>
        <source>A preset needs a name.</source>
        <translation>预设需要名称。</translation>
    </message>
    <message>
        <source>“%1” is no key: give a digit from 1 to 9, or nothing.</source>
        <translation>“%1”不能用作按键：请输入 1 至 9 的数字，或留空。</translation>
    </message>
    <message>
        <source>The key %1 sets “%2” already.</source>
        <translation>按键 %1 已用于“%2”。</translation>
    </message>
    <message>
        <source>“%1” is no number of HU: give one such as 40 or -600.</source>
        <translation>“%1”不是 HU 数值：请输入如 40 或 -600 的数字。</translation>
    </message>
    <message>
        <source>A window is at least %1 HU wide.</source>
        <translation>窗宽至少为 %1 HU。</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>新预设</translation>
    </message>
</context>
<context>
    <name>rimlight::printing</name>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>%1, continued</source>
        <translation>%1（续）</translation>
    </message>
</context>
<context>
    <name>rimlight::printing::FigureFile</name>
    <message>
        <source>Picture, 300 dpi (*.png)</source>
        <translation>图像，300 dpi (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>Page (*.pdf)</source>
        <translation>单页 (*.pdf)</translation>
    </message>
    <message>
        <source>Data (*.csv)</source>
        <translation>数据 (*.csv)</translation>
    </message>
</context>
<context>
    <name>rimlight::segment</name>
    <message>
        <source>by</source>
        <translation>幅度</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>Fill slices between</source>
        <translation>层间填充</translation>
    </message>
    <message>
        <source>Draws the slices between outlined ones, by their shape</source>
        <translation>按形状在已勾画的层面之间插值</translation>
    </message>
    <message>
        <source>Grow from seeds</source>
        <translation>种子生长</translation>
    </message>
    <message>
        <source>Shares the image out among all visible regions: brush some tumour into one and some surroundings into another first</source>
        <translation>将图像分配给所有可见区域：请先用画笔在一个区域中标出部分肿瘤，在另一区域中标出部分周围组织</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Median: removes steps and single voxels, keeps the size</source>
        <translation>中值滤波：去除台阶和孤立体素，大小不变</translation>
    </message>
    <message>
        <source>Smooth (Gaussian)</source>
        <translation>平滑（高斯）</translation>
    </message>
    <message>
        <source>Blurs and cuts at one half; rounds corners</source>
        <translation>模糊后以一半为界；使棱角圆滑</translation>
    </message>
    <message>
        <source>Remove spikes</source>
        <translation>去除毛刺</translation>
    </message>
    <message>
        <source>Opening: removes what no ball of this radius fits into</source>
        <translation>开运算：去除容不下该半径球的部分</translation>
    </message>
    <message>
        <source>Close gaps</source>
        <translation>闭合缺口</translation>
    </message>
    <message>
        <source>Closing: fills notches that a ball of this radius cannot reach</source>
        <translation>闭运算：填补该半径的球进不去的凹陷</translation>
    </message>
    <message>
        <source>Fill holes</source>
        <translation>填充空洞</translation>
    </message>
    <message>
        <source>Fills cavities that are closed on all sides</source>
        <translation>填充四周封闭的空腔</translation>
    </message>
    <message>
        <source>Fill holes per slice</source>
        <translation>逐层填充空洞</translation>
    </message>
    <message>
        <source>Fills what is closed on the slice</source>
        <translation>填充层面内封闭的部分</translation>
    </message>
    <message>
        <source>Keep the largest part</source>
        <translation>保留最大部分</translation>
    </message>
    <message>
        <source>Removes all parts but the largest</source>
        <translation>仅保留最大的部分，去除其余</translation>
    </message>
    <message>
        <source>Remove small parts</source>
        <translation>去除小块</translation>
    </message>
    <message>
        <source>Removes parts smaller than this</source>
        <translation>去除小于此值的部分</translation>
    </message>
    <message>
        <source>below</source>
        <translation>小于</translation>
    </message>
    <message>
        <source> ml</source>
        <translation> ml</translation>
    </message>
    <message>
        <source>Split into segments</source>
        <translation>拆分为多个分割</translation>
    </message>
    <message>
        <source>Each part becomes a segment of its own</source>
        <translation>各部分成为独立的分割</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>扩张</translation>
    </message>
    <message>
        <source>Adds all voxels within this distance</source>
        <translation>加入此距离内的所有体素</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>收缩</translation>
    </message>
    <message>
        <source>Removes all voxels within this distance of the outside</source>
        <translation>去除距外界此距离内的所有体素</translation>
    </message>
    <message>
        <source>Copy to next slice</source>
        <translation>复制到下一层</translation>
    </message>
    <message>
        <source>Copies this slice&apos;s outline one slice on</source>
        <translation>将本层轮廓复制到下一层</translation>
    </message>
    <message>
        <source>Copy to previous slice</source>
        <translation>复制到上一层</translation>
    </message>
    <message>
        <source>Copies this slice&apos;s outline one slice back</source>
        <translation>将本层轮廓复制到上一层</translation>
    </message>
    <message>
        <source>Unite with</source>
        <translation>与之合并</translation>
    </message>
    <message>
        <source>Adds the other segment&apos;s voxels</source>
        <translation>加入另一分割的体素</translation>
    </message>
    <message>
        <source>Keep inside</source>
        <translation>保留内部</translation>
    </message>
    <message>
        <source>Keeps only what lies inside the other segment</source>
        <translation>仅保留位于另一分割内的部分</translation>
    </message>
    <message>
        <source>Cut away</source>
        <translation>切除</translation>
    </message>
    <message>
        <source>Removes what lies inside the other segment</source>
        <translation>去除位于另一分割内的部分</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>反转</translation>
    </message>
    <message>
        <source>What was outside becomes the region</source>
        <translation>原区域之外成为区域</translation>
    </message>
</context>
<context>
    <name>rimlight::segment::AssistTool</name>
    <message>
        <source>Drag along the tumour&apos;s longest diameter: a 3-D outline is proposed (A)</source>
        <translation>沿肿瘤最长径拖动：自动给出三维轮廓建议 (A)</translation>
    </message>
    <message>
        <source>Drag along the longest diameter, or click inside the tumour.</source>
        <translation>沿最长径拖动，或在肿瘤内单击。</translation>
    </message>
    <message>
        <source>%1 ml proposed.</source>
        <translation>建议轮廓 %1 ml。</translation>
    </message>
    <message>
        <source> Click what is missing, Ctrl+click what is too much.</source>
        <translation>单击补入遗漏处，Ctrl+单击去除多余处。</translation>
    </message>
    <message>
        <source>Assist</source>
        <translation>辅助勾画</translation>
    </message>
</context>
<context>
    <name>rimlight::segment::BrushTool</name>
    <message>
        <source>Brush</source>
        <translation>画笔</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>橡皮</translation>
    </message>
    <message>
        <source>Left-drag paints the region; Ctrl erases; Shift+wheel sets the size (B)</source>
        <translation>按住左键拖动绘制区域；Ctrl 擦除；Shift+滚轮调整大小 (B)</translation>
    </message>
    <message>
        <source>Left-drag erases from the region; Ctrl paints; Shift+wheel sets the size (E)</source>
        <translation>按住左键拖动擦除区域；Ctrl 绘制；Shift+滚轮调整大小 (E)</translation>
    </message>
    <message>
        <source>Radius</source>
        <translation>半径</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>3-D ball</source>
        <translation>三维球形</translation>
    </message>
    <message>
        <source>Paints through the slices, round in mm</source>
        <translation>跨层面绘制，按毫米计为球形</translation>
    </message>
    <message>
        <source>Only values</source>
        <translation>限定数值</translation>
    </message>
    <message>
        <source>Paints only voxels whose value lies in this range</source>
        <translation>只绘制数值在此范围内的体素</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
</context>
<context>
    <name>rimlight::segment::ChangeTool</name>
    <message>
        <source>Smooth, fill, grow, join: changes of the whole region, shown before they are accepted</source>
        <translation>平滑、填充、扩张、合并等：对整个区域的修改，确认前可预览</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>axial</source>
        <translation>横断面</translation>
    </message>
    <message>
        <source>sagittal</source>
        <translation>矢状面</translation>
    </message>
    <message>
        <source>coronal</source>
        <translation>冠状面</translation>
    </message>
    <message>
        <source>Outline a region first.</source>
        <translation>请先勾画一个区域。</translation>
    </message>
    <message>
        <source>“%1” is locked.</source>
        <translation>“%1”已锁定。</translation>
    </message>
    <message>
        <source>This changes nothing.</source>
        <translation>此操作不产生任何改变。</translation>
    </message>
    <message>
        <source>%1 ml becomes %2 ml</source>
        <translation>%1 ml 变为 %2 ml</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
</context>
<context>
    <name>rimlight::segment::ContourTool</name>
    <message>
        <source>Drag to draw freehand, click for the corners of a polygon; Ctrl cuts away; points stay movable (C)</source>
        <translation>拖动以徒手勾画，单击放置多边形顶点；Ctrl 切除；各点可再移动 (C)</translation>
    </message>
    <message>
        <source>Drag freehand, or click corners and close with a double-click. Ctrl cuts away.</source>
        <translation>拖动徒手勾画，或单击放置顶点并双击闭合。Ctrl 切除。</translation>
    </message>
    <message>
        <source>Click the next corner; a double-click, Enter or the first corner closes.</source>
        <translation>单击放置下一顶点；双击、按 Enter 或单击首个顶点即闭合。</translation>
    </message>
    <message>
        <source>An outline needs at least three points.</source>
        <translation>轮廓至少需要三个点。</translation>
    </message>
    <message>
        <source>Drag a point to correct, click an edge for a new one, Alt+click removes one.</source>
        <translation>拖动点可修正，单击边可加点，Alt+单击可删点。</translation>
    </message>
    <message>
        <source>Contour: %1</source>
        <translation>勾画：%1</translation>
    </message>
    <message>
        <source>Contour</source>
        <translation>勾画</translation>
    </message>
</context>
<context>
    <name>rimlight::segment::EditSession</name>
    <message>
        <source>Region 1</source>
        <translation>区域 1</translation>
    </message>
    <message>
        <source>“%1” is locked. Unlock it in the list to change it.</source>
        <translation>“%1”已锁定。请在列表中解锁后再修改。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>新建：%1</translation>
    </message>
</context>
<context>
    <name>rimlight::segment::FiguresLabel</name>
    <message>
        <source>Empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>正在测量</translation>
    </message>
    <message>
        <source>%1 ml</source>
        <translation>%1 ml</translation>
    </message>
    <message>
        <source>axial %1 × %2 mm</source>
        <translation>横断面 %1 × %2 mm</translation>
    </message>
    <message>
        <source>longest %1 mm</source>
        <translation>最长径 %1 mm</translation>
    </message>
    <message>
        <source> HU</source>
        <translation> HU</translation>
    </message>
    <message>
        <source>%1 ± %2%3 (%4 to %5)</source>
        <translation>%1 ± %2%3（%4 至 %5）</translation>
    </message>
    <message>
        <source>Mean ± standard deviation (least to greatest) of %1 voxels; median %2, 10th to 90th percentile %3 to %4. Diameters: longest on an axial slice and at a right angle to it; longest in space.</source>
        <translation>%1 个体素的均值 ± 标准差（最小至最大）；中位数 %2，第 10 至第 90 百分位数 %3 至 %4。径线：横断面最长径及其垂直径；三维最长径。</translation>
    </message>
</context>
<context>
    <name>rimlight::segment::GrowTool</name>
    <message>
        <source>Click a place: what hangs together with it and looks like it is proposed (W)</source>
        <translation>单击一处：给出与其相连且相近的区域建议 (W)</translation>
    </message>
    <message>
        <source>Click inside; Shift+click adds a seed.</source>
        <translation>在内部单击；Shift+单击增加种子点。</translation>
    </message>
    <message>
        <source>By</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>likeness</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>±</source>
        <translation>±</translation>
    </message>
    <message>
        <source>within</source>
        <translation>范围</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source> SD</source>
        <translation> SD</translation>
    </message>
    <message>
        <source>%1 ml, values %2 to %3</source>
        <translation>%1 ml，数值 %2 至 %3</translation>
    </message>
    <message>
        <source>%1 ml</source>
        <translation>%1 ml</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>生长</translation>
    </message>
</context>
<context>
    <name>rimlight::segment::HabitatsPanel</name>
    <message>
        <source>Further phases</source>
        <translation>其他期相</translation>
    </message>
    <message>
        <source>Interpolate phases of another grid</source>
        <translation>对网格不同的期相插值</translation>
    </message>
    <message>
        <source>Find habitats</source>
        <translation>划分亚区</translation>
    </message>
    <message>
        <source>Make regions of them</source>
        <translation>转为区域</translation>
    </message>
    <message>
        <source>Habitat</source>
        <translation>亚区</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Mean ± SD</source>
        <translation>均值 ± 标准差</translation>
    </message>
    <message>
        <source>For each number of habitats; the best fit wins</source>
        <translation>对每种亚区数目分别计算，取拟合最优者</translation>
    </message>
    <message>
        <source>The same seed gives the same habitats</source>
        <translation>相同的种子得到相同的亚区</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>starts</source>
        <translation>起始次数</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Divides “%1” by its values, without looking at places</source>
        <translation>按“%1”内的数值划分，不考虑位置</translation>
    </message>
    <message>
        <source>Outline or import a region first.</source>
        <translation>请先勾画或导入一个区域。</translation>
    </message>
    <message>
        <source>Finding habitats</source>
        <translation>正在划分亚区</translation>
    </message>
    <message>
        <source>%1 % (%2 ml)</source>
        <translation>%1 % (%2 ml)</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Habitats: %1</source>
        <translation>亚区：%1</translation>
    </message>
</context>
<context>
    <name>rimlight::segment::OutlineStrip</name>
    <message>
        <source>Paint</source>
        <translation>绘制</translation>
    </message>
    <message>
        <source>Where tools may change the region</source>
        <translation>工具可修改区域的范围</translation>
    </message>
    <message>
        <source>Choose a tool to outline a region, or import an outline.</source>
        <translation>选择工具勾画区域，或导入轮廓。</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>任意位置</translation>
    </message>
    <message>
        <source>taking from other segments</source>
        <translation>可占用其他分割</translation>
    </message>
    <message>
        <source>only inside %1</source>
        <translation>仅限 %1 内</translation>
    </message>
    <message>
        <source>only outside %1</source>
        <translation>仅限 %1 外</translation>
    </message>
</context>
<context>
    <name>rimlight::segment::ProposalTool</name>
    <message>
        <source>Nothing was found there.</source>
        <translation>未找到符合条件的区域。</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Puts it into the region (Enter)</source>
        <translation>并入区域 (Enter)</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Drops it (Esc)</source>
        <translation>丢弃建议 (Esc)</translation>
    </message>
</context>
<context>
    <name>rimlight::segment::ReadersPanel</name>
    <message>
        <source>Show where they differ</source>
        <translation>显示不一致处</translation>
    </message>
    <message>
        <source>Make one of both</source>
        <translation>合并为一个轮廓</translation>
    </message>
    <message>
        <source>Import second outline…</source>
        <translation>导入第二个轮廓…</translation>
    </message>
    <message>
        <source>First</source>
        <translation>第一个</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>第二个</translation>
    </message>
    <message>
        <source>By</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>How well two outlines of one structure agree</source>
        <translation>同一结构的两个轮廓的一致程度</translation>
    </message>
    <message>
        <source>Draw or import a second outline of the same structure to compare the readers.</source>
        <translation>请再勾画或导入同一结构的第二个轮廓，以比较两位阅片者。</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>正在比较</translation>
    </message>
    <message>
        <source>Dice</source>
        <translation>Dice 系数</translation>
    </message>
    <message>
        <source>Jaccard</source>
        <translation>Jaccard 系数</translation>
    </message>
    <message>
        <source>Hausdorff 95</source>
        <translation>95 % Hausdorff 距离</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>95th percentile of the distances of both surfaces</source>
        <translation>两个表面之间距离的第 95 百分位数</translation>
    </message>
    <message>
        <source>Hausdorff</source>
        <translation>Hausdorff 距离</translation>
    </message>
    <message>
        <source>Largest distance of the surfaces</source>
        <translation>两个表面之间的最大距离</translation>
    </message>
    <message>
        <source>Mean surface distance</source>
        <translation>平均表面距离</translation>
    </message>
    <message>
        <source>Surface Dice at 2 mm</source>
        <translation>表面 Dice（2 mm）</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>体积</translation>
    </message>
    <message>
        <source>%1 and %2 ml</source>
        <translation>%1 与 %2 ml</translation>
    </message>
    <message>
        <source>Volume difference</source>
        <translation>体积差</translation>
    </message>
    <message>
        <source>%1 ml (%2)</source>
        <translation>%1 ml（%2）</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Second minus first; per cent of their mean</source>
        <translation>第二个减第一个；占二者均值的百分比</translation>
    </message>
    <message>
        <source>consensus (%1)</source>
        <translation>共识轮廓（%1）</translation>
    </message>
    <message>
        <source>Consensus</source>
        <translation>共识轮廓</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>仅 %1</translation>
    </message>
    <message>
        <source>both</source>
        <translation>两者</translation>
    </message>
</context>
<context>
    <name>rimlight::segment::RingPanel</name>
    <message>
        <source>Only inside the body</source>
        <translation>仅限体内</translation>
    </message>
    <message>
        <source>Only values from</source>
        <translation>仅限数值自</translation>
    </message>
    <message>
        <source>Away from other regions by</source>
        <translation>与其他区域的距离</translation>
    </message>
    <message>
        <source>Make rings</source>
        <translation>生成瘤周环</translation>
    </message>
    <message>
        <source>Leaves out the air around the patient</source>
        <translation>排除患者体外的空气</translation>
    </message>
    <message>
        <source>Leaves out fat, bone or gas by their values</source>
        <translation>按数值排除脂肪、骨或气体</translation>
    </message>
    <message>
        <source>Leaves out the other visible regions of the list</source>
        <translation>排除列表中其他可见区域</translation>
    </message>
    <message>
        <source>One more ring</source>
        <translation>再加一环</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>The ring&apos;s outer limit</source>
        <translation>环的外界</translation>
    </message>
    <message>
        <source>Leave this ring out</source>
        <translation>去掉此环</translation>
    </message>
    <message>
        <source>Rings around “%1”, distances on the true grid</source>
        <translation>围绕“%1”的瘤周环，距离按真实网格计算</translation>
    </message>
    <message>
        <source>Outline or import a region first.</source>
        <translation>请先勾画或导入一个区域。</translation>
    </message>
    <message>
        <source>Making rings</source>
        <translation>正在生成瘤周环</translation>
    </message>
    <message>
        <source>%1: %2 ml</source>
        <translation>%1：%2 ml</translation>
    </message>
    <message>
        <source>Empty: %1.</source>
        <translation>为空：%1。</translation>
    </message>
    <message>
        <source>The image&apos;s border cuts this ring.</source>
        <translation>此环被图像边界截断。</translation>
    </message>
    <message>
        <source>Rings: %1</source>
        <translation>瘤周环：%1</translation>
    </message>
</context>
<context>
    <name>rimlight::segment::SegmentPanel</name>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Resample</source>
        <translation>重采样</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不处理</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Opacity of the regions&apos; filling</source>
        <translation>区域填充的不透明度</translation>
    </message>
    <message>
        <source>Region %1</source>
        <translation>区域 %1</translation>
    </message>
    <message>
        <source>one step</source>
        <translation>一步</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 步</translation>
    </message>
    <message>
        <source>An outline of this case was not saved: %1, the last on %2.</source>
        <translation>此病例有未保存的轮廓：%1，最后一步于 %2。</translation>
    </message>
    <message>
        <source> The last stroke was cut off and is left out.</source>
        <translation>最后一笔不完整，已略去。</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>%1: %2 voxels. Double-click goes there, F2 renames.</source>
        <translation>%1：%2 个体素。双击定位，F2 重命名。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Lock: no tool changes it</source>
        <translation>锁定：任何工具均不能修改</translation>
    </message>
    <message>
        <source>Open an image first (Ctrl+O).</source>
        <translation>请先打开图像 (Ctrl+O)。</translation>
    </message>
    <message>
        <source>No region yet. Outline one with the tools over the views, or import an RTSTRUCT, SEG, NIfTI, NRRD or MHA; it can be dropped on the window.</source>
        <translation>尚无区域。请用视图上方的工具勾画，或导入 RTSTRUCT、SEG、NIfTI、NRRD 或 MHA 文件；也可拖放到窗口中。</translation>
    </message>
    <message>
        <source>Takes back “%1” (Ctrl+Z)</source>
        <translation>撤销“%1” (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Nothing to take back</source>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <source>Brings back “%1” (Ctrl+Y)</source>
        <translation>重做“%1” (Ctrl+Y)</translation>
    </message>
    <message>
        <source>Nothing to bring back</source>
        <translation>没有可重做的操作</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Rename: %1</source>
        <translation>重命名：%1</translation>
    </message>
    <message>
        <source>Colour of the region</source>
        <translation>区域颜色</translation>
    </message>
    <message>
        <source>Colour: %1</source>
        <translation>颜色：%1</translation>
    </message>
    <message>
        <source>Rename	F2</source>
        <translation>重命名	F2</translation>
    </message>
    <message>
        <source>Colour…</source>
        <translation>颜色…</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>定位到此处</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>顺序：%1</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Clear: %1</source>
        <translation>清空：%1</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete: %1</source>
        <translation>删除：%1</translation>
    </message>
    <message>
        <source>Opacity %1 %</source>
        <translation>不透明度 %1 %</translation>
    </message>
</context>
<context>
    <name>rimlight::segment::ThresholdTool</name>
    <message>
        <source>Finds the voxels of a range of values; a click takes the range from there (T)</source>
        <translation>查找某一数值范围内的体素；单击处可取得范围 (T)</translation>
    </message>
    <message>
        <source>Set the range, or click a typical place; then accept.</source>
        <translation>设定范围，或单击有代表性的位置，然后接受。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>in</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>the image</source>
        <translation>整幅图像</translation>
    </message>
    <message>
        <source>the region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>In the region: what is accepted takes the region&apos;s place</source>
        <translation>在区域内：接受后将取代该区域</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
</context>
<context>
    <name>rimlight::segment::TraceTool</name>
    <message>
        <source>Shows the edge of equal value under the mouse; a click fills it, Ctrl+click cuts it away (L)</source>
        <translation>显示鼠标处的等值边界；单击填充，Ctrl+单击切除 (L)</translation>
    </message>
    <message>
        <source>Point at an edge; a click fills what it encloses.</source>
        <translation>指向边界；单击填充其所围区域。</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>描边</translation>
    </message>
</context>
<context>
    <name>rimlight::shell::HomePage</name>
    <message>
        <source>Open DICOM folder…</source>
        <translation>打开 DICOM 文件夹…</translation>
    </message>
    <message>
        <source>Open image file…</source>
        <translation>打开图像文件…</translation>
    </message>
    <message>
        <source>New study…</source>
        <translation>新建研究…</translation>
    </message>
    <message>
        <source>Open a study…</source>
        <translation>打开研究…</translation>
    </message>
    <message>
        <source>Open the sample study</source>
        <translation>打开示例研究</translation>
    </message>
    <message>
        <source>A case</source>
        <translation>单个病例</translation>
    </message>
    <message>
        <source>Open a CT or MR case, outline or import the tumour, and read a prediction with every reason to doubt it.</source>
        <translation>打开 CT 或 MR 病例，勾画或导入肿瘤轮廓，查看预测结果及全部存疑之处。</translation>
    </message>
    <message>
        <source>A study</source>
        <translation>队列研究</translation>
    </message>
    <message>
        <source>Take a cohort from its images to models, figures and a report, by a published protocol or your own.</source>
        <translation>按已发表的方案或自定方案，从图像到模型、图表和报告完成一项队列研究。</translation>
    </message>
    <message>
        <source>Rimlight</source>
        <translation>Rimlight</translation>
    </message>
    <message>
        <source>Images, outlines, models and studies can also be dropped on the window. The samples are SYNTHETIC: made by a program, no evidence of accuracy.</source>
        <translation>也可将图像、轮廓、模型和研究拖放到窗口中。示例均为合成数据（SYNTHETIC）：由程序生成，不能作为准确性的证据。</translation>
    </message>
    <message>
        <source>Research use only. Not for clinical use.</source>
        <translation>仅供科研使用，不用于临床。</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Open a sample case</source>
        <translation>打开示例病例</translation>
    </message>
</context>
<context>
    <name>rimlight::shell::MainWindow</name>
    <message>
        <source>Rimlight – research use only</source>
        <translation>Rimlight – 仅供科研使用</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>病例</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open DICOM &amp;folder…</source>
        <translation>打开 DICOM 文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Open image f&amp;ile…</source>
        <translation>打开图像文件(&amp;I)…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation>Ctrl+Shift+O</translation>
    </message>
    <message>
        <source>Import &amp;outline…</source>
        <translation>导入轮廓(&amp;O)…</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>&amp;Save outline</source>
        <translation>保存轮廓(&amp;S)</translation>
    </message>
    <message>
        <source>Save outline &amp;as…</source>
        <translation>轮廓另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>Open &amp;model…</source>
        <translation>打开模型(&amp;M)…</translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation>Ctrl+M</translation>
    </message>
    <message>
        <source>&amp;New study…</source>
        <translation>新建研究(&amp;N)…</translation>
    </message>
    <message>
        <source>Open the sample st&amp;udy</source>
        <translation>打开示例研究(&amp;U)</translation>
    </message>
    <message>
        <source>Open s&amp;tudy…</source>
        <translation>打开研究(&amp;T)…</translation>
    </message>
    <message>
        <source>Ctrl+Alt+O</source>
        <translation>Ctrl+Alt+O</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Ctrl+Y</source>
        <translation>Ctrl+Y</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation>Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>撤销 %1(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>重做 %1(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>病例(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Extract features</source>
        <translation>提取特征(&amp;E)</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>&amp;Predict</source>
        <translation>预测(&amp;P)</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Ctrl+P</translation>
    </message>
    <message>
        <source>St&amp;udy</source>
        <translation>研究(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Run or resume</source>
        <translation>运行或继续(&amp;R)</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Rimlight</source>
        <translation>关于 Rimlight(&amp;A)</translation>
    </message>
    <message>
        <source>A study is running</source>
        <translation>研究正在运行</translation>
    </message>
    <message>
        <source>Quit while the study runs? What is finished is kept: the study goes on from there when you resume it.</source>
        <translation>研究正在运行，是否退出？已完成的部分会保留，下次可从该处继续。</translation>
    </message>
    <message>
        <source>Stop the run and quit</source>
        <translation>停止运行并退出</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>继续运行</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Help about what is in view (F1)</source>
        <translation>当前内容的帮助 (F1)</translation>
    </message>
    <message>
        <source>Open a &amp;sample case</source>
        <translation>打开示例病例(&amp;S)</translation>
    </message>
    <message>
        <source>Choose a &amp;model…</source>
        <translation>选择模型(&amp;M)…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+M</source>
        <translation>Ctrl+Shift+M</translation>
    </message>
    <message>
        <source>User &amp;guide</source>
        <translation>用户指南(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Terms and their sources</source>
        <translation>术语及其来源(&amp;T)</translation>
    </message>
    <message>
        <source>Alt+1</source>
        <translation>Alt+1</translation>
    </message>
    <message>
        <source>Alt+2</source>
        <translation>Alt+2</translation>
    </message>
    <message>
        <source>Alt+3</source>
        <translation>Alt+3</translation>
    </message>
    <message>
        <source>PACS</source>
        <translation>PACS</translation>
    </message>
    <message>
        <source>Alt+4</source>
        <translation>Alt+4</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Ctrl+,</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>首选项(&amp;P)…</translation>
    </message>
</context>
<context>
    <name>rimlight::shell::PacsPage</name>
    <message>
        <source>Open DICOM folder…</source>
        <translation>打开 DICOM 文件夹…</translation>
    </message>
    <message>
        <source>The servers can be listed already.</source>
        <translation>现在即可登记服务器。</translation>
    </message>
    <message>
        <source>One server stands in the list.</source>
        <translation>列表中有 1 个服务器。</translation>
    </message>
    <message>
        <source>%1 servers stand in the list.</source>
        <translation>列表中有 %1 个服务器。</translation>
    </message>
    <message>
        <source>No connection to a PACS yet</source>
        <translation>尚未连接 PACS</translation>
    </message>
    <message>
        <source>This version doesn&apos;t search or fetch images. Export the study from your PACS to a folder, and open that: CT and MR series, RTSTRUCT and SEG are read. %1</source>
        <translation>此版本不能检索或获取图像。请从 PACS 将检查导出到文件夹，再打开该文件夹：可读取 CT 和 MR 序列、RTSTRUCT 和 SEG。%1</translation>
    </message>
    <message>
        <source>Add a PACS server…</source>
        <translation>添加 PACS 服务器…</translation>
    </message>
    <message>
        <source>PACS servers…</source>
        <translation>PACS 服务器…</translation>
    </message>
</context>
<context>
    <name>rimlight::studypage::CaseListModel</name>
    <message>
        <source>Case</source>
        <translation>病例</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结局</translation>
    </message>
    <message>
        <source>Left out because (type a reason)</source>
        <translation>排除原因（请输入）</translation>
    </message>
    <message>
        <source>leaving out %1</source>
        <translation>排除 %1</translation>
    </message>
</context>
<context>
    <name>rimlight::studypage::CasePanel</name>
    <message>
        <source>Open in the viewer</source>
        <translation>在阅片窗口中打开</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>期相</translation>
    </message>
    <message>
        <source>Look at no case</source>
        <translation>取消选择病例</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结局</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>中心</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>随访</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <translation>%1 %2，%3</translation>
    </message>
    <message>
        <source>event</source>
        <translation>发生事件</translation>
    </message>
    <message>
        <source>censored</source>
        <translation>删失</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>In cross-validation</source>
        <translation>交叉验证</translation>
    </message>
    <message>
        <source>This study starts from feature tables: it knows no images.</source>
        <translation>本研究以特征表为起点，没有图像。</translation>
    </message>
    <message>
        <source>Images are shown when the study&apos;s own file is open.</source>
        <translation>打开研究文件后才能显示图像。</translation>
    </message>
    <message>
        <source>The case has no image of this phase.</source>
        <translation>该病例没有此期相的图像。</translation>
    </message>
    <message>
        <source>Pictures need OpenGL 3.2.</source>
        <translation>显示图像需要 OpenGL 3.2。</translation>
    </message>
    <message>
        <source>Reading the image</source>
        <translation>正在读取图像</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
</context>
<context>
    <name>rimlight::studypage::ColumnsStep</name>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>及另外 %1 项</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>病例</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>中心</translation>
    </message>
    <message>
        <source>Reason to leave out</source>
        <translation>排除原因</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结局</translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation>时间：%1</translation>
    </message>
    <message>
        <source>Event: %1</source>
        <translation>事件：%1</translation>
    </message>
    <message>
        <source>Training or test</source>
        <translation>训练或测试</translation>
    </message>
    <message>
        <source>Add the cohort&apos;s table first: its columns are matched here.</source>
        <translation>请先添加队列表：在此为其各列配对。</translation>
    </message>
    <message>
        <source>The two classes</source>
        <translation>两个类别</translation>
    </message>
    <message>
        <source>Check the values of the positive class: what the model shall find. The others are the negative class; cases with an empty outcome are left out.</source>
        <translation>勾选阳性类的取值，即模型要识别的类别。其余为阴性类；结局为空的病例将被排除。</translation>
    </message>
    <message>
        <source>Positive class is called</source>
        <translation>阳性类名称</translation>
    </message>
    <message>
        <source>Negative class is called</source>
        <translation>阴性类名称</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>%1 columns are missing</source>
        <translation>缺少 %1 列</translation>
    </message>
    <message>
        <source>the cohort can&apos;t be read</source>
        <translation>无法读取队列</translation>
    </message>
    <message>
        <source>The protocol asks for</source>
        <translation>方案要求</translation>
    </message>
    <message>
        <source>Your column</source>
        <translation>您的列</translation>
    </message>
    <message>
        <source>What stands in it</source>
        <translation>列中内容</translation>
    </message>
    <message>
        <source> (optional)</source>
        <translation>（可选）</translation>
    </message>
    <message>
        <source>– choose –</source>
        <translation>– 请选择 –</translation>
    </message>
    <message>
        <source>– none –</source>
        <translation>– 无 –</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>The column has %1 different values: it can&apos;t be an outcome of two classes.</source>
        <translation>该列有 %1 种取值，不能作为二分类结局。</translation>
    </message>
    <message>
        <source>%1  (%2 cases)</source>
        <translation>%1（%2 例）</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>类别</translation>
    </message>
</context>
<context>
    <name>rimlight::studypage::DashboardPage</name>
    <message>
        <source>Arrange as at first</source>
        <translation>恢复初始排列</translation>
    </message>
</context>
<context>
    <name>rimlight::studypage::DraftState</name>
    <message>
        <source>Looking at the cases</source>
        <translation>正在检查病例</translation>
    </message>
</context>
<context>
    <name>rimlight::studypage::FeatureTableModel</name>
    <message>
        <source>Feature</source>
        <translation>特征</translation>
    </message>
</context>
<context>
    <name>rimlight::studypage::FeaturesPanel</name>
    <message>
        <source>Reading</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Filter, such as glcm</source>
        <translation>筛选，例如 glcm</translation>
    </message>
    <message>
        <source>The study has no features yet.</source>
        <translation>该研究尚无特征。</translation>
    </message>
    <message>
        <source>Reading the features</source>
        <translation>正在读取特征</translation>
    </message>
    <message>
        <source>%1 features of %2 cases. A dash has its reason on hover.</source>
        <translation>%2 例的 %1 个特征。短横线表示无数值，鼠标停留可见原因。</translation>
    </message>
</context>
<context>
    <name>rimlight::studypage::FeaturesStep</name>
    <message>
        <source>less than a minute</source>
        <translation>不到一分钟</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>约 %1 分钟</translation>
    </message>
    <message>
        <source>about %1 h</source>
        <translation>约 %1 小时</translation>
    </message>
    <message>
        <source>Resample to voxels of</source>
        <translation>重采样体素大小</translation>
    </message>
    <message>
        <source>Normalise grey values (MR)</source>
        <translation>灰度值标准化 (MR)</translation>
    </message>
    <message>
        <source>Bins of the same width</source>
        <translation>箱宽固定</translation>
    </message>
    <message>
        <source>The same number of bins</source>
        <translation>箱数固定</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>1, 2, 3</source>
        <translation>1, 2, 3</translation>
    </message>
    <message>
        <source>Standard deviations of the Gaussian in mm, separated by commas</source>
        <translation>高斯函数的标准差，以 mm 计，用逗号分隔</translation>
    </message>
    <message>
        <source>Original image</source>
        <translation>原始图像</translation>
    </message>
    <message>
        <source>Wavelets (eight sub-bands)</source>
        <translation>小波（八个子带）</translation>
    </message>
    <message>
        <source>Laplacian of Gaussian, mm</source>
        <translation>高斯-拉普拉斯 (LoG)，mm</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>平方</translation>
    </message>
    <message>
        <source>Square root</source>
        <translation>平方根</translation>
    </message>
    <message>
        <source>Logarithm</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>Local binary patterns, 2D</source>
        <translation>局部二值模式，二维</translation>
    </message>
    <message>
        <source>Local binary patterns, 3D</source>
        <translation>局部二值模式，三维</translation>
    </message>
    <message>
        <source>Grey levels</source>
        <translation>灰度级</translation>
    </message>
    <message>
        <source>Voxels</source>
        <translation>体素</translation>
    </message>
    <message>
        <source>Image types</source>
        <translation>图像类型</translation>
    </message>
    <message>
        <source>measured already</source>
        <translation>已测量</translation>
    </message>
    <message>
        <source>profile ibsi</source>
        <translation>ibsi 配置</translation>
    </message>
    <message>
        <source>%1 grey levels</source>
        <translation>%1 个灰度级</translation>
    </message>
    <message>
        <source>bins of %1</source>
        <translation>箱宽 %1</translation>
    </message>
    <message>
        <source>The features are measured already.</source>
        <translation>特征已测量完毕。</translation>
    </message>
    <message>
        <source>The profile ibsi has settings of its own: change them in the protocol&apos;s text.</source>
        <translation>ibsi 配置有其专门的设置，请在方案文本中修改。</translation>
    </message>
    <message>
        <source>feature settings</source>
        <translation>特征设置</translation>
    </message>
    <message>
        <source>Measuring the case</source>
        <translation>正在测量病例</translation>
    </message>
    <message>
        <source>%1 grey levels in %2 voxels</source>
        <translation>%2 个体素，%1 个灰度级</translation>
    </message>
    <message>
        <source>%1 features per region and phase</source>
        <translation>每个区域和期相 %1 个特征</translation>
    </message>
    <message>
        <source>16 to 128 grey levels are usual: texture says little outside of them.</source>
        <translation>灰度级通常为 16 至 128 个；超出此范围时纹理信息很少。</translation>
    </message>
    <message>
        <source>All cases: %1</source>
        <translation>全部病例：%1</translation>
    </message>
</context>
<context>
    <name>rimlight::studypage::FigurePanel</name>
    <message>
        <source>Which of the figures</source>
        <translation>选择图</translation>
    </message>
    <message>
        <source>Save the figure</source>
        <translation>保存图</translation>
    </message>
</context>
<context>
    <name>rimlight::studypage::FilePreviewModel</name>
    <message>
        <source>Case</source>
        <translation>病例</translation>
    </message>
</context>
<context>
    <name>rimlight::studypage::FormsStep</name>
    <message>
        <source>Settled</source>
        <translation>确认值</translation>
    </message>
    <message>
        <source>Reader %1</source>
        <translation>阅片者 %1</translation>
    </message>
    <message>
        <source>Measurement %1</source>
        <translation>测量 %1</translation>
    </message>
    <message>
        <source>Divided by %1</source>
        <translation>除以 %1</translation>
    </message>
    <message>
        <source>Only where readers differ</source>
        <translation>只显示不一致者</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>征象</translation>
    </message>
    <message>
        <source>Import a readers&apos; table…</source>
        <translation>导入阅片者表格…</translation>
    </message>
    <message>
        <source>Tables of the readers</source>
        <translation>阅片者表格</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx)</source>
        <translation>表格 (*.csv *.xlsx)</translation>
    </message>
    <message>
        <source>readers&apos; table</source>
        <translation>阅片者表格</translation>
    </message>
    <message>
        <source>none needed</source>
        <translation>无需填写</translation>
    </message>
    <message>
        <source>%1 findings</source>
        <translation>%1 项征象</translation>
    </message>
    <message>
        <source>%1 of %2 findings</source>
        <translation>%2 项征象中已有 %1 项</translation>
    </message>
    <message>
        <source>This protocol asks readers for nothing.</source>
        <translation>本方案不需要阅片者填写征象。</translation>
    </message>
    <message>
        <source>Choose the cases first: the forms have a line for each.</source>
        <translation>请先选择病例：表单中每例一行。</translation>
    </message>
    <message>
        <source>%1 values are filled in.</source>
        <translation>已填写 %1 个值。</translation>
    </message>
    <message>
        <source>Readers differ in %1 cases; %2 are settled, the others go by the majority.</source>
        <translation>阅片者在 %1 例中意见不一；%2 例已确认，其余按多数意见。</translation>
    </message>
</context>
<context>
    <name>rimlight::studypage::ImagesStep</name>
    <message>
        <source>there</source>
        <translation>有</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Image: %1</source>
        <translation>图像：%1</translation>
    </message>
    <message>
        <source>Outline: %1</source>
        <translation>轮廓：%1</translation>
    </message>
    <message>
        <source>Only incomplete cases</source>
        <translation>只显示不完整的病例</translation>
    </message>
    <message>
        <source>A table names the images and outlines</source>
        <translation>由表格指明图像和轮廓</translation>
    </message>
    <message>
        <source>CSV or XLSX with a row per case</source>
        <translation>每例一行的 CSV 或 XLSX 文件</translation>
    </message>
    <message>
        <source>A folder holds the images and outlines</source>
        <translation>图像和轮廓在同一文件夹中</translation>
    </message>
    <message>
        <source>A folder per case, or files such as P01_arterial.nii.gz; a table tells the rest</source>
        <translation>每例一个子文件夹，或形如 P01_arterial.nii.gz 的文件；其余信息由表格提供</translation>
    </message>
    <message>
        <source>The features are measured already</source>
        <translation>特征已测量完毕</translation>
    </message>
    <message>
        <source>Feature tables with a row per case; no images are needed</source>
        <translation>每例一行的特征表；不需要图像</translation>
    </message>
    <message>
        <source>Add a table…</source>
        <translation>添加表格…</translation>
    </message>
    <message>
        <source>Image folder…</source>
        <translation>图像文件夹…</translation>
    </message>
    <message>
        <source>Add features…</source>
        <translation>添加特征…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Which is which</source>
        <translation>对应关系</translation>
    </message>
    <message>
        <source>no cases yet</source>
        <translation>尚无病例</translation>
    </message>
    <message>
        <source>looking</source>
        <translation>正在检查</translation>
    </message>
    <message>
        <source>a table can&apos;t be read</source>
        <translation>有表格无法读取</translation>
    </message>
    <message>
        <source>no features yet</source>
        <translation>尚无特征</translation>
    </message>
    <message>
        <source>%1 cases</source>
        <translation>%1 例</translation>
    </message>
    <message>
        <source>no complete case</source>
        <translation>没有完整的病例</translation>
    </message>
    <message>
        <source>%1 of %2 complete</source>
        <translation>%2 例中 %1 例完整</translation>
    </message>
    <message>
        <source>Images: %1</source>
        <translation>图像：%1</translation>
    </message>
    <message>
        <source>Table: %1</source>
        <translation>表格：%1</translation>
    </message>
    <message>
        <source>Features: %1</source>
        <translation>特征：%1</translation>
    </message>
    <message>
        <source>Nothing is chosen yet.</source>
        <translation>尚未选择。</translation>
    </message>
    <message>
        <source>– choose –</source>
        <translation>– 请选择 –</translation>
    </message>
    <message>
        <source>– none –</source>
        <translation>– 无 –</translation>
    </message>
    <message>
        <source>%1  (%2 cases)</source>
        <translation>%1（%2 例）</translation>
    </message>
    <message>
        <source>Add the cohort&apos;s table and the feature tables.</source>
        <translation>请添加队列表和特征表。</translation>
    </message>
    <message>
        <source>%1 cases in the cohort&apos;s table.</source>
        <translation>队列表中有 %1 例。</translation>
    </message>
    <message>
        <source>Looking at the cases …</source>
        <translation>正在检查病例…</translation>
    </message>
    <message>
        <source>Choose where the cases are: what is missing is shown here.</source>
        <translation>请指明病例所在位置：缺少的内容会在此列出。</translation>
    </message>
    <message>
        <source>There are no cases.</source>
        <translation>没有病例。</translation>
    </message>
    <message>
        <source>%1 of %2 cases have every image and outline that the protocol needs.</source>
        <translation>%2 例中 %1 例具备方案所需的全部图像和轮廓。</translation>
    </message>
    <message>
        <source>where the cases come from</source>
        <translation>病例来源</translation>
    </message>
    <message>
        <source>table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Tables of the cohort</source>
        <translation>队列表</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx)</source>
        <translation>表格 (*.csv *.xlsx)</translation>
    </message>
    <message>
        <source>Folder of the images and outlines</source>
        <translation>图像和轮廓所在文件夹</translation>
    </message>
    <message>
        <source>image folder</source>
        <translation>图像文件夹</translation>
    </message>
    <message>
        <source>Feature tables</source>
        <translation>特征表</translation>
    </message>
    <message>
        <source>feature table</source>
        <translation>特征表</translation>
    </message>
    <message>
        <source>Looking into the folder</source>
        <translation>正在检查文件夹</translation>
    </message>
    <message>
        <source>images and outlines</source>
        <translation>图像和轮廓</translation>
    </message>
</context>
<context>
    <name>rimlight::studypage::LeftOutStep</name>
    <message>
        <source>Filter by case, part, outcome or reason</source>
        <translation>按病例、数据集、结局或原因筛选</translation>
    </message>
    <message>
        <source>the cohort can&apos;t be divided</source>
        <translation>无法划分队列</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Choose the cases first.</source>
        <translation>请先选择病例。</translation>
    </message>
</context>
<context>
    <name>rimlight::studypage::ModelCardsPanel</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
</context>
<context>
    <name>rimlight::studypage::ModelsStep</name>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Classes alike in both</source>
        <translation>两者的类别比例一致</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>影像组学标签</translation>
    </message>
    <message>
        <source>Steps of the selection, in their order</source>
        <translation>特征筛选步骤，按执行顺序</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>添加步骤</translation>
    </message>
    <message>
        <source>Steps are learnt in the training cases alone, in this order, and applied to the others. They can&apos;t be learnt from test cases.</source>
        <translation>各步骤仅在训练病例中按此顺序学习，再用于其他病例，不会从测试病例中学习。</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>特征筛选</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Training cases</source>
        <translation>训练病例</translation>
    </message>
    <message>
        <source>Folds of the cross-validation</source>
        <translation>交叉验证折数</translation>
    </message>
    <message>
        <source>repeated</source>
        <translation>重复次数</translation>
    </message>
    <message>
        <source>Bootstraps for intervals</source>
        <translation>置信区间的自助抽样次数</translation>
    </message>
    <message>
        <source>Resamples for optimism</source>
        <translation>乐观偏差的重抽样次数</translation>
    </message>
    <message>
        <source>The whole model is learnt again in each; 0: the optimism is not corrected</source>
        <translation>每次均重新训练整个模型；0 表示不校正乐观偏差</translation>
    </message>
    <message>
        <source>The study is about</source>
        <translation>研究对象</translation>
    </message>
    <message>
        <source>Classifiers</source>
        <translation>分类器</translation>
    </message>
    <message>
        <source>How they are judged</source>
        <translation>评价方法</translation>
    </message>
    <message>
        <source>main classifier</source>
        <translation>主分类器</translation>
    </message>
    <message>
        <source>no signature</source>
        <translation>无影像组学标签</translation>
    </message>
    <message>
        <source>1 signature</source>
        <translation>1 个影像组学标签</translation>
    </message>
    <message>
        <source>%1 signatures</source>
        <translation>%1 个影像组学标签</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>No step is chosen</source>
        <translation>未选择步骤</translation>
    </message>
    <message>
        <source>Choose a step to see what it does and its settings.</source>
        <translation>选择一个步骤，查看其作用和设置。</translation>
    </message>
    <message>
        <source>adding a step</source>
        <translation>添加步骤</translation>
    </message>
    <message>
        <source>order of the steps</source>
        <translation>调整步骤顺序</translation>
    </message>
    <message>
        <source>removing a step</source>
        <translation>移除步骤</translation>
    </message>
    <message>
        <source>settings of a step</source>
        <translation>步骤设置</translation>
    </message>
    <message>
        <source>classifiers</source>
        <translation>分类器</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证方法</translation>
    </message>
</context>
<context>
    <name>rimlight::studypage::OverviewPage</name>
    <message>
        <source>Findings</source>
        <translation>结果要点</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Not run</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>Assumed where the paper leaves it open</source>
        <translation>论文未说明之处的假定</translation>
    </message>
    <message>
        <source>After: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>The cases are SYNTHETIC, made by a program: the results are no evidence about patients.</source>
        <translation>病例为合成数据（SYNTHETIC），由程序生成：其结果不能作为有关患者的证据。</translation>
    </message>
    <message>
        <source>Research use only. Not for clinical use.</source>
        <translation>仅供科研使用，不用于临床。</translation>
    </message>
    <message>
        <source>The main model</source>
        <translation>主模型</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 置信区间</translation>
    </message>
    <message>
        <source>Cases (positive)</source>
        <translation>病例数（阳性）</translation>
    </message>
    <message>
        <source> (flatters)</source>
        <translation>（偏高）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The run</source>
        <translation>运行情况</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Cases that could not be measured</source>
        <translation>未能测量的病例</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1（%2）：%3</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>rimlight::studypage::PanelTitle</name>
    <message>
        <source>What %1 shows</source>
        <translation>%1显示的内容</translation>
    </message>
    <message>
        <source>Tear off or put back</source>
        <translation>分离或放回</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close; the menu Panels brings it back</source>
        <translation>关闭；可从“面板”菜单恢复</translation>
    </message>
</context>
<context>
    <name>rimlight::studypage::ProtocolStep</name>
    <message>
        <source>After: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>What the study is called</source>
        <translation>研究名称</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Folder for the study</source>
        <translation>研究文件夹</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Protocols</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Open a protocol file…</source>
        <translation>打开方案文件…</translation>
    </message>
    <message>
        <source>The protocol as text (YAML)</source>
        <translation>方案文本 (YAML)</translation>
    </message>
    <message>
        <source>can&apos;t be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>no name yet</source>
        <translation>尚未命名</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1，已修改</translation>
    </message>
    <message>
        <source>Show in words</source>
        <translation>以文字说明显示</translation>
    </message>
    <message>
        <source>Change as text</source>
        <translation>以文本修改</translation>
    </message>
    <message>
        <source>protocol</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Open a protocol</source>
        <translation>打开方案</translation>
    </message>
    <message>
        <source>Protocols (*.yaml *.yml)</source>
        <translation>方案 (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>text of the protocol</source>
        <translation>方案文本</translation>
    </message>
</context>
<context>
    <name>rimlight::studypage::ProvenancePanel</name>
    <message>
        <source>Check every file</source>
        <translation>校验全部文件</translation>
    </message>
    <message>
        <source>Compares the SHA-256 of each table, figure and model with what the study wrote</source>
        <translation>将各表、图和模型的 SHA-256 与研究写出时的值比较</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>After</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>SHA-256 of the protocol</source>
        <translation>方案的 SHA-256</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件数</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Checking the files</source>
        <translation>正在校验文件</translation>
    </message>
    <message>
        <source>Every file is what the study wrote.</source>
        <translation>全部文件均与研究写出时一致。</translation>
    </message>
</context>
<context>
    <name>rimlight::studypage::ReaderFormModel</name>
    <message>
        <source>The column &quot;%1&quot; stands in a table: change it there.</source>
        <translation>“%1”列来自表格，请在表格中修改。</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>病例</translation>
    </message>
    <message>
        <source>finding of %1</source>
        <translation>%1 的征象</translation>
    </message>
</context>
<context>
    <name>rimlight::studypage::RegionsStep</name>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>A ring around the tumour</source>
        <translation>瘤周环</translation>
    </message>
    <message>
        <source>Subregions of the tumour (habitats)</source>
        <translation>肿瘤亚区</translation>
    </message>
    <message>
        <source>The whole tumour, as outlined</source>
        <translation>整个肿瘤（按轮廓）</translation>
    </message>
    <message>
        <source>from</source>
        <translation>自</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>Distances run from the edge of the outline on the image&apos;s true grid; below zero is inside. The number of subregions is one for the whole cohort, with the smallest BIC summed over the training cases; they are numbered by rising mean.</source>
        <translation>距离自轮廓边缘起按图像的真实网格计算，负值在肿瘤内部。整个队列的亚区数目相同，取训练病例 BIC 之和最小者；亚区按均值由低到高编号。</translation>
    </message>
    <message>
        <source>tumour</source>
        <translation>肿瘤</translation>
    </message>
    <message>
        <source>ring</source>
        <translation>瘤周环</translation>
    </message>
    <message>
        <source>subregions</source>
        <translation>亚区</translation>
    </message>
    <message>
        <source>regions</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Making the regions</source>
        <translation>正在生成区域</translation>
    </message>
    <message>
        <source>%1: %2 ml</source>
        <translation>%1：%2 ml</translation>
    </message>
</context>
<context>
    <name>rimlight::studypage::ResultTableModel</name>
    <message>
        <source>There is no value</source>
        <translation>没有数值</translation>
    </message>
</context>
<context>
    <name>rimlight::studypage::RunBar</name>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Cancel run</source>
        <translation>取消运行</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>HTML page…</source>
        <translation>HTML 网页…</translation>
    </message>
    <message>
        <source>Folder with every table and figure…</source>
        <translation>含全部图表的文件夹…</translation>
    </message>
    <message>
        <source>Methods, every table and figure, settings and checklists as a document</source>
        <translation>以文档形式给出方法、全部图表、设置和核对清单</translation>
    </message>
    <message>
        <source>Back to the steps that made this study; results stay until it runs again</source>
        <translation>回到建立此研究的各步骤；在再次运行之前结果保留</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>重新运行</translation>
    </message>
    <message>
        <source>The study&apos;s own file is not known: only its results are open.</source>
        <translation>未找到研究文件：仅打开了其结果。</translation>
    </message>
    <message>
        <source>The cohort&apos;s table can&apos;t be read.</source>
        <translation>无法读取队列表。</translation>
    </message>
    <message>
        <source>Another study is running.</source>
        <translation>另一项研究正在运行。</translation>
    </message>
    <message>
        <source>Finished work is kept: only what changed is computed.</source>
        <translation>已完成的部分会保留：只计算有变化之处。</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Interrupted: what was finished is kept</source>
        <translation>已中断：完成的部分已保留</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>尚未运行</translation>
    </message>
</context>
<context>
    <name>rimlight::studypage::StepList</name>
    <message>
        <source>Parts of the study</source>
        <translation>研究的各部分</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>What the study is, its run, and what needs attention.</source>
        <translation>研究的内容、运行情况，以及需要注意之处。</translation>
    </message>
    <message>
        <source>  · running</source>
        <translation> · 运行中</translation>
    </message>
    <message>
        <source>  · waiting</source>
        <translation> · 等待中</translation>
    </message>
</context>
<context>
    <name>rimlight::studypage::StudyPage</name>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>Show or hide panels, or arrange them as at first</source>
        <translation>显示或隐藏面板，或恢复初始排列</translation>
    </message>
    <message>
        <source>No study is open</source>
        <translation>未打开研究</translation>
    </message>
    <message>
        <source>A study measures a cohort, selects features, trains models, and tells how far they can be trusted.</source>
        <translation>一项研究包括：测量队列、筛选特征、训练模型，并说明其可信程度。</translation>
    </message>
    <message>
        <source>New study…</source>
        <translation>新建研究…</translation>
    </message>
    <message>
        <source>Open a study…</source>
        <translation>打开研究…</translation>
    </message>
    <message>
        <source>The study is finished.</source>
        <translation>研究已完成。</translation>
    </message>
    <message>
        <source>The run was stopped. What was finished is kept: Resume goes on from there.</source>
        <translation>运行已停止。已完成的部分会保留，点击“继续”可从该处继续。</translation>
    </message>
    <message>
        <source>Open a study</source>
        <translation>打开研究</translation>
    </message>
    <message>
        <source>Studies (*.yaml *.yml results.json)</source>
        <translation>研究 (*.yaml *.yml results.json)</translation>
    </message>
    <message>
        <source>Making the sample study</source>
        <translation>正在生成示例研究</translation>
    </message>
    <message>
        <source>Opening the study</source>
        <translation>正在打开研究</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Folder for the report</source>
        <translation>报告文件夹</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>正在生成报告</translation>
    </message>
    <message>
        <source>The report is written: %1</source>
        <translation>报告已保存：%1</translation>
    </message>
</context>
<context>
    <name>rimlight::studypage::StudyRunner</name>
    <message>
        <source>Study: %1</source>
        <translation>研究：%1</translation>
    </message>
</context>
<context>
    <name>rimlight::studypage::SummaryStep</name>
    <message>
        <source>Before you begin</source>
        <translation>开始之前</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>可以开始</translation>
    </message>
    <message>
        <source>The study has no name yet: give it one on the first page.</source>
        <translation>研究尚未命名，请在第一页填写名称。</translation>
    </message>
    <message>
        <source>There are no cases yet.</source>
        <translation>尚无病例。</translation>
    </message>
    <message>
        <source>Research use only. Not for clinical use.</source>
        <translation>仅供科研使用，不用于临床。</translation>
    </message>
    <message>
        <source>Looking at the images</source>
        <translation>正在检查图像</translation>
    </message>
</context>
<context>
    <name>rimlight::studypage::TablePanel</name>
    <message>
        <source>Which of the tables</source>
        <translation>选择表格</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Copy the rows</source>
        <translation>复制各行</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>保存为 CSV…</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>rimlight::studypage::TrialPicture</name>
    <message>
        <source>Case that settings are tried on</source>
        <translation>试验设置所用的病例</translation>
    </message>
    <message>
        <source>Tried on</source>
        <translation>试用病例</translation>
    </message>
    <message>
        <source>Choose the cases first: settings are tried on one of them here.</source>
        <translation>请先选择病例：将在此用其中一例试验设置。</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>Reading the case</source>
        <translation>正在读取病例</translation>
    </message>
    <message>
        <source>Pictures need OpenGL 3.2.</source>
        <translation>显示图像需要 OpenGL 3.2。</translation>
    </message>
</context>
<context>
    <name>rimlight::studypage::WizardPage</name>
    <message>
        <source>Protocol</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>What shall be measured, learnt and judged. Take one of the published protocols, or a copy.</source>
        <translation>测量、学习和评价的内容。可采用已发表的方案，或在其副本上修改。</translation>
    </message>
    <message>
        <source>Cases and images</source>
        <translation>病例与图像</translation>
    </message>
    <message>
        <source>Where the images and outlines lie, and which is which.</source>
        <translation>图像和轮廓的位置及其对应关系。</translation>
    </message>
    <message>
        <source>Outcome and values</source>
        <translation>结局与变量</translation>
    </message>
    <message>
        <source>Which columns hold the outcome, the centre and the clinical values.</source>
        <translation>哪些列为结局、中心和临床变量。</translation>
    </message>
    <message>
        <source>Readers&apos; forms</source>
        <translation>阅片表单</translation>
    </message>
    <message>
        <source>Findings that readers fill in, with what they settled on where they differ.</source>
        <translation>由阅片者填写的征象；意见不一时的确认值。</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>排除与划分</translation>
    </message>
    <message>
        <source>Who is left out and why, and how the others are divided.</source>
        <translation>哪些病例被排除及其原因，其余病例如何划分。</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>What features are read from: the tumour, a ring around it, its subregions.</source>
        <translation>提取特征的区域：肿瘤、瘤周环、亚区。</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>Grey levels, voxel size and image types, tried on one case.</source>
        <translation>灰度级、体素大小和图像类型，用一例试验。</translation>
    </message>
    <message>
        <source>Selection and models</source>
        <translation>筛选与模型</translation>
    </message>
    <message>
        <source>Steps of the selection, classifiers, and how they are judged.</source>
        <translation>特征筛选步骤、分类器及其评价方法。</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>What will be computed, and what a colleague would say before.</source>
        <translation>将要计算的内容，以及事先应当注意的问题。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Create and run</source>
        <translation>创建并运行</translation>
    </message>
    <message>
        <source>Steps of the new study</source>
        <translation>新建研究的步骤</translation>
    </message>
    <message>
        <source>New study</source>
        <translation>新建研究</translation>
    </message>
    <message>
        <source>Close, go on later</source>
        <translation>关闭，稍后继续</translation>
    </message>
    <message>
        <source>What is filled in is kept: the study stands among the recent ones at Home</source>
        <translation>已填写的内容会保留：可在首页“最近打开”中找到该研究</translation>
    </message>
    <message>
        <source>Ctrl+Y</source>
        <translation>Ctrl+Y</translation>
    </message>
</context>
<context>
    <name>rimlight::theme::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>rimlight::theme::ElidedLabel</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>rimlight::viewer</name>
    <message>
        <source>Axial</source>
        <translation>横断面</translation>
    </message>
    <message>
        <source>Sagittal</source>
        <translation>矢状面</translation>
    </message>
    <message>
        <source>Coronal</source>
        <translation>冠状面</translation>
    </message>
</context>
<context>
    <name>rimlight::viewer::SliceView</name>
    <message>
        <source>SYNTHETIC</source>
        <translation>SYNTHETIC 合成</translation>
    </message>
</context>
<context>
    <name>rimlight::viewer::SurfaceView</name>
    <message>
        <source>3-D</source>
        <translation>三维</translation>
    </message>
    <message>
        <source>SYNTHETIC</source>
        <translation>SYNTHETIC 合成</translation>
    </message>
    <message>
        <source>Making the surface</source>
        <translation>正在生成表面</translation>
    </message>
    <message>
        <source>Import or outline a region
to see its surface</source>
        <translation>导入或勾画区域后
可在此查看其表面</translation>
    </message>
</context>
<context>
    <name>rimlight::viewer::ViewerModel</name>
    <message>
        <source>Soft tissue</source>
        <translation>软组织</translation>
    </message>
    <message>
        <source>Lung</source>
        <translation>肺</translation>
    </message>
    <message>
        <source>Liver</source>
        <translation>肝</translation>
    </message>
    <message>
        <source>Bone</source>
        <translation>骨</translation>
    </message>
    <message>
        <source>Brain</source>
        <translation>脑</translation>
    </message>
</context>
<context>
    <name>rimlight::viewer::ViewerPanel</name>
    <message>
        <source>Open a DICOM folder or an image (Ctrl+O), or drop one here.</source>
        <translation>打开 DICOM 文件夹或图像 (Ctrl+O)，或将其拖放到此处。</translation>
    </message>
    <message>
        <source>This display offers no OpenGL 3.2, so images can&apos;t be shown. Install the graphics driver or Mesa&apos;s software one (libgl1-mesa-dri).</source>
        <translation>此显示环境不支持 OpenGL 3.2，无法显示图像。请安装显卡驱动，或 Mesa 软件渲染 (libgl1-mesa-dri)。</translation>
    </message>
</context>
</TS>
