<?xml version="1.0" encoding="UTF-8"?>

<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>core</name>
        <message>
            <location filename="../../core/base/AtomicFile.cpp"/>
            <source>cannot be written (%1)</source>
            <translation>无法写入（%1）</translation>
        </message>
        <message>
            <location filename="../../core/base/AtomicFile.cpp"/>
            <source>Choose a folder that exists and that you may write to</source>
            <translation>请选择一个已存在且有写入权限的文件夹</translation>
        </message>
        <message>
            <location filename="../../core/base/AtomicFile.cpp"/>
            <source>the folder to write to does not exist</source>
            <translation>要写入的文件夹不存在</translation>
        </message>
        <message>
            <location filename="../../core/base/AtomicFile.cpp"/>
            <source>Create it, or choose another</source>
            <translation>请先创建它，或选择其他文件夹</translation>
        </message>
        <message>
            <location filename="../../core/base/AtomicFile.cpp"/>
            <source>is a folder, not a file</source>
            <translation>是文件夹，不是文件</translation>
        </message>
        <message>
            <location filename="../../core/base/AtomicFile.cpp"/>
            <source>Give the name of a file to write</source>
            <translation>请给出要写入的文件名</translation>
        </message>
        <message>
            <location filename="../../core/base/AtomicFile.cpp"/>
            <source>does not exist</source>
            <translation>不存在</translation>
        </message>
        <message>
            <location filename="../../core/base/AtomicFile.cpp"/>
            <source>Check the path</source>
            <translation>请检查路径</translation>
        </message>
        <message>
            <location filename="../../core/base/AtomicFile.cpp"/>
            <source>is not a file</source>
            <translation>不是文件</translation>
        </message>
        <message>
            <location filename="../../core/base/AtomicFile.cpp"/>
            <source>Give the path of a file</source>
            <translation>请给出文件的路径</translation>
        </message>
        <message>
            <location filename="../../core/base/AtomicFile.cpp"/>
            <source>is too large (%1 bytes)</source>
            <translation>过大（%1 字节）</translation>
        </message>
        <message>
            <location filename="../../core/base/AtomicFile.cpp"/>
            <source>Check that it is the right file</source>
            <translation>请确认文件是否正确</translation>
        </message>
        <message>
            <location filename="../../core/base/AtomicFile.cpp"/>
            <source>cannot be read</source>
            <translation>无法读取</translation>
        </message>
        <message>
            <location filename="../../core/base/AtomicFile.cpp"/>
            <source>Check its permissions</source>
            <translation>请检查其访问权限</translation>
        </message>
        <message>
            <location filename="../../core/dicom/DerivedObject.cpp"/>
            <source>the image that tells the patient can't be read</source>
            <translation>无法读取用于确认患者的图像</translation>
        </message>
        <message>
            <location filename="../../core/dicom/DerivedObject.cpp"/>
            <source>Give the program access to the images, or open the series anew</source>
            <translation>请让程序可以访问这些图像，或重新打开该序列</translation>
        </message>
        <message>
            <location filename="../../core/dicom/DerivedObject.cpp"/>
            <source>Save the outlines as NRRD, which holds no patient, or convert the images</source>
            <translation>请将轮廓保存为不含患者信息的 NRRD，或转换图像</translation>
        </message>
        <message>
            <location filename="../../core/dicom/DerivedObject.cpp"/>
            <source>its sequences lie too deep within each other</source>
            <translation>其序列嵌套过深</translation>
        </message>
        <message>
            <location filename="../../core/dicom/DerivedObject.cpp"/>
            <source>is deflated, so the patient is not read from it</source>
            <translation>经过压缩 (deflate)，因此不从中读取患者信息</translation>
        </message>
        <message>
            <location filename="../../core/dicom/DerivedObject.cpp"/>
            <source>its DICOM header is damaged</source>
            <translation>其 DICOM 文件头已损坏</translation>
        </message>
        <message>
            <location filename="../../core/dicom/DerivedObject.cpp"/>
            <source>holds no image</source>
            <translation>不含图像</translation>
        </message>
        <message>
            <location filename="../../core/dicom/DerivedObject.cpp"/>
            <source>Choose the series that the outlines were drawn on</source>
            <translation>请选择勾画轮廓时所用的序列</translation>
        </message>
        <message>
            <location filename="../../core/dicom/DerivedObject.cpp"/>
            <source>is no longer an image of the series that was opened</source>
            <translation>已不是所打开序列中的图像</translation>
        </message>
        <message>
            <location filename="../../core/dicom/DerivedObject.cpp"/>
            <source>Open the series anew</source>
            <translation>请重新打开该序列</translation>
        </message>
        <message>
            <location filename="../../core/dicom/DerivedObject.cpp"/>
            <source>%1 frame of reference</source>
            <translation>%1 个参考坐标系</translation>
        </message>
        <message>
            <location filename="../../core/dicom/DerivedObject.cpp"/>
            <source>Rimlight</source>
            <translation>Rimlight</translation>
        </message>
        <message>
            <location filename="../../core/dicom/DerivedObject.cpp"/>
            <source>%1 series</source>
            <translation>%1 个序列</translation>
        </message>
        <message>
            <location filename="../../core/dicom/DocumentObject.cpp"/>
            <source>Write the prediction as JSON or PDF, which name no patient, or convert the images</source>
            <translation>请将预测结果保存为不含患者姓名的 JSON 或 PDF，或转换图像</translation>
        </message>
        <message>
            <location filename="../../core/dicom/DocumentObject.cpp"/>
            <source>is of another patient than %1</source>
            <translation>与 %1 不是同一患者</translation>
        </message>
        <message>
            <location filename="../../core/dicom/DocumentObject.cpp"/>
            <source>Give images of one patient</source>
            <translation>请提供同一患者的图像</translation>
        </message>
        <message>
            <location filename="../../core/dicom/DocumentObject.cpp"/>
            <source>there is no DICOM series to file it under</source>
            <translation>没有可归入的 DICOM 序列</translation>
        </message>
        <message>
            <location filename="../../core/dicom/DocumentObject.cpp"/>
            <source>The document</source>
            <translation>该文档</translation>
        </message>
        <message>
            <location filename="../../core/dicom/DocumentObject.cpp"/>
            <source>Give the image as a DICOM folder</source>
            <translation>请以 DICOM 文件夹的形式提供图像</translation>
        </message>
        <message>
            <location filename="../../core/dicom/DocumentObject.cpp"/>
            <source>cannot be written</source>
            <translation>无法写入</translation>
        </message>
        <message>
            <location filename="../../core/dicom/DocumentObject.cpp"/>
            <source>Choose a folder that you may write to, with enough space</source>
            <translation>请选择有写入权限且空间充足的文件夹</translation>
        </message>
        <message>
            <location filename="../../core/dicom/EncapsulatedPdf.cpp"/>
            <source>is no PDF</source>
            <translation>不是 PDF</translation>
        </message>
        <message>
            <location filename="../../core/dicom/EncapsulatedPdf.cpp"/>
            <source>The report</source>
            <translation>报告</translation>
        </message>
        <message>
            <location filename="../../core/dicom/EncapsulatedPdf.cpp"/>
            <source>Print it anew</source>
            <translation>请重新生成</translation>
        </message>
        <message>
            <location filename="../../core/dicom/EncapsulatedPdf.cpp"/>
            <source>takes more than the 4 GB that a DICOM file can hold</source>
            <translation>超过了 DICOM 文件 4 GB 的上限</translation>
        </message>
        <message>
            <location filename="../../core/dicom/EncapsulatedPdf.cpp"/>
            <source>Print fewer pages</source>
            <translation>请减少页数</translation>
        </message>
        <message>
            <location filename="../../core/dicom/EncapsulatedPdf.cpp"/>
            <source>Imaging Measurement Report</source>
            <translation>影像测量报告</translation>
        </message>
        <message>
            <location filename="../../core/dicom/FileHeader.cpp"/>
            <source>holds a radiation dose, not an image</source>
            <translation>是辐射剂量，不是图像</translation>
        </message>
        <message>
            <location filename="../../core/dicom/FileHeader.cpp"/>
            <source>holds colours, not grey values</source>
            <translation>是彩色图像，没有灰度值</translation>
        </message>
        <message>
            <location filename="../../core/dicom/FileHeader.cpp"/>
            <source>its header gives an impossible image size</source>
            <translation>其文件头中的图像大小不合理</translation>
        </message>
        <message>
            <location filename="../../core/dicom/FileHeader.cpp"/>
            <source>stores floating-point pixels, which are not supported</source>
            <translation>以浮点数存储像素，暂不支持</translation>
        </message>
        <message>
            <location filename="../../core/dicom/FileHeader.cpp"/>
            <source>stores its pixels in a way that is not supported (%1 of %2 bits)</source>
            <translation>其像素存储方式不受支持（%2 位中用 %1 位）</translation>
        </message>
        <message>
            <location filename="../../core/dicom/FileHeader.cpp"/>
            <source>its header gives an impossible number of frames</source>
            <translation>其文件头中的帧数不合理</translation>
        </message>
        <message>
            <location filename="../../core/dicom/FileHeader.cpp"/>
            <source>Looking into file %1 of %2</source>
            <translation>正在检查第 %1 个文件，共 %2 个</translation>
        </message>
        <message>
            <location filename="../../core/dicom/FolderScan.cpp"/>
            <source>the folder</source>
            <translation>该文件夹</translation>
        </message>
        <message>
            <location filename="../../core/dicom/FolderScan.cpp"/>
            <source>its decoder gave a senseless answer</source>
            <translation>解码程序给出了不合理的结果</translation>
        </message>
        <message>
            <location filename="../../core/dicom/FolderScan.cpp"/>
            <source>Try again</source>
            <translation>请重试</translation>
        </message>
        <message>
            <location filename="../../core/dicom/FolderScan.cpp"/>
            <source>is neither a file nor a folder</source>
            <translation>既不是文件也不是文件夹</translation>
        </message>
        <message>
            <location filename="../../core/dicom/FolderScan.cpp"/>
            <source>Give the folder that holds the DICOM files</source>
            <translation>请给出 DICOM 文件所在的文件夹</translation>
        </message>
        <message>
            <location filename="../../core/dicom/FolderScan.cpp"/>
            <source>the folder is empty</source>
            <translation>文件夹为空</translation>
        </message>
        <message>
            <location filename="../../core/dicom/FolderScan.cpp"/>
            <source>Choose the folder that holds the DICOM files</source>
            <translation>请选择 DICOM 文件所在的文件夹</translation>
        </message>
        <message>
            <location filename="../../core/dicom/FolderScan.cpp"/>
            <source>is no DICOM image</source>
            <translation>不是 DICOM 图像</translation>
        </message>
        <message>
            <location filename="../../core/dicom/FolderScan.cpp"/>
            <source>the folder holds no DICOM images</source>
            <translation>文件夹中没有 DICOM 图像</translation>
        </message>
        <message>
            <location filename="../../core/dicom/FolderScan.cpp"/>
            <source>Choose a DICOM, NIfTI (.nii, .nii.gz), NRRD or MHA file</source>
            <translation>请选择 DICOM、NIfTI (.nii, .nii.gz)、NRRD 或 MHA 文件</translation>
        </message>
        <message>
            <location filename="../../core/dicom/FolderScan.cpp"/>
            <source>none of its DICOM files can be used; the first is %1</source>
            <translation>其中没有可用的 DICOM 文件；第一个文件%1</translation>
        </message>
        <message>
            <location filename="../../core/dicom/FolderScan.cpp"/>
            <source>Choose another folder</source>
            <translation>请选择其他文件夹</translation>
        </message>
        <message>
            <location filename="../../core/dicom/Jpeg2000Encoder.cpp"/>
            <source>JPEG 2000 compression failed</source>
            <translation>JPEG 2000 压缩失败</translation>
        </message>
        <message>
            <location filename="../../core/dicom/Jpeg2000Encoder.cpp"/>
            <source>An image slice</source>
            <translation>图像层面</translation>
        </message>
        <message>
            <location filename="../../core/dicom/Jpeg2000Encoder.cpp"/>
            <source>Write the series uncompressed</source>
            <translation>请以不压缩的方式写入序列</translation>
        </message>
        <message>
            <location filename="../../core/dicom/ObjectFile.cpp"/>
            <source>is deflated, and its stream is damaged or too long</source>
            <translation>经过压缩 (deflate)，其数据流已损坏或过长</translation>
        </message>
        <message>
            <location filename="../../core/dicom/ObjectFile.cpp"/>
            <source>Give the path of %1 file</source>
            <translation>请给出 %1 文件的路径</translation>
        </message>
        <message>
            <location filename="../../core/dicom/ObjectFile.cpp"/>
            <source>is too large for %1</source>
            <translation>对 %1 而言过大</translation>
        </message>
        <message>
            <location filename="../../core/dicom/ObjectFile.cpp"/>
            <source>its sequences lie within each other more than %1 deep</source>
            <translation>其序列嵌套超过 %1 层</translation>
        </message>
        <message>
            <location filename="../../core/dicom/ObjectFile.cpp"/>
            <source>the file ends too early</source>
            <translation>文件提前结束</translation>
        </message>
        <message>
            <location filename="../../core/dicom/ObjectFile.cpp"/>
            <source>is no DICOM file, or a damaged one</source>
            <translation>不是 DICOM 文件，或已损坏</translation>
        </message>
        <message>
            <location filename="../../core/dicom/PixelElement.cpp"/>
            <source>is truncated: its pixels need %1 bytes, %2 are there</source>
            <translation>不完整：像素需要 %1 字节，实际只有 %2 字节</translation>
        </message>
        <message>
            <location filename="../../core/dicom/PixelElement.cpp"/>
            <source>is truncated or damaged: its compressed pixels end early</source>
            <translation>不完整或已损坏：压缩像素提前结束</translation>
        </message>
        <message>
            <location filename="../../core/dicom/PixelElement.cpp"/>
            <source>is truncated: %1 compressed images should be there, and %2 are</source>
            <translation>不完整：应有 %1 幅压缩图像，实际有 %2 幅</translation>
        </message>
        <message>
            <location filename="../../core/dicom/PixelElement.cpp"/>
            <source>has no pixel data</source>
            <translation>没有像素数据</translation>
        </message>
        <message>
            <location filename="../../core/dicom/PixelElement.cpp"/>
            <source>has %1 bytes of pixels where its header asks for %2</source>
            <translation>有 %1 字节像素，而文件头要求 %2 字节</translation>
        </message>
        <message>
            <location filename="../../core/dicom/PredictionReport.h"/>
            <source>Radscore</source>
            <translation>影像组学评分</translation>
        </message>
        <message>
            <location filename="../../core/dicom/ReportContent.h"/>
            <source>RESEARCH prediction - NOT FOR CLINICAL USE</source>
            <translation>RESEARCH prediction - NOT FOR CLINICAL USE</translation>
        </message>
        <message>
            <location filename="../../core/dicom/ReportContent.h"/>
            <source>HAS OBS CONTEXT</source>
            <translation>HAS OBS CONTEXT</translation>
        </message>
        <message>
            <location filename="../../core/dicom/ReportContent.h"/>
            <source>HAS ACQ CONTEXT</source>
            <translation>HAS ACQ CONTEXT</translation>
        </message>
        <message>
            <location filename="../../core/dicom/ReportContent.h"/>
            <source>HAS CONCEPT MOD</source>
            <translation>HAS CONCEPT MOD</translation>
        </message>
        <message>
            <location filename="../../core/dicom/ReportContent.h"/>
            <source>HAS PROPERTIES</source>
            <translation>HAS PROPERTIES</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SegmentationGrid.cpp"/>
            <source>its frames lie at uneven distances (%1 to %2 mm)</source>
            <translation>各帧间距不等（%1 至 %2 mm）</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SegmentationGrid.cpp"/>
            <source>Choose a SEG that was drawn on evenly spaced slices</source>
            <translation>请选择在等间距层面上勾画的 SEG</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SegmentationGrid.cpp"/>
            <source>its frames are shifted against each other</source>
            <translation>各帧之间有错位</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SegmentationGrid.cpp"/>
            <source>The slices of the segmentation are sheared by %1 degrees against each other (gantry tilt)</source>
            <translation>该分割的各层面之间倾斜 %1 度（机架倾斜）</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SegmentationGrid.cpp"/>
            <source>The file does not tell the thickness of its single slice; 1 mm was taken</source>
            <translation>文件未说明其唯一层面的层厚，按 1 mm 处理</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SegmentationHeader.h"/>
            <source>Choose another SEG, or export it again</source>
            <translation>请选择其他 SEG，或重新导出</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SegmentationObject.h"/>
            <source>Segmentation</source>
            <translation>分割</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SegmentationPixels.cpp"/>
            <source>compresses pixels of one bit, which is not read</source>
            <translation>采用压缩的单比特像素，暂不支持读取</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SegmentationPixels.cpp"/>
            <source>claims %1 MB of pixels, more than can be opened</source>
            <translation>声称有 %1 MB 像素，超出可打开的范围</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SegmentationPixels.cpp"/>
            <source>is truncated: its %1 frames need %2 bytes, %3 are there</source>
            <translation>不完整：其 %1 帧需要 %2 字节，实际有 %3 字节</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SegmentationReader.cpp"/>
            <source>frames %1 and %2 lie in the same place and differ</source>
            <translation>第 %1 帧和第 %2 帧位置相同但内容不同</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SegmentationReader.cpp"/>
            <source>frames %1 and %2 of segment %3 lie in the same place and differ</source>
            <translation>分割 %3 的第 %1 帧和第 %2 帧位置相同但内容不同</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SegmentationReader.cpp"/>
            <source>Choose a SEG of one time point</source>
            <translation>请选择单一时间点的 SEG</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SegmentationReader.cpp"/>
            <source>%1 frame is a copy of another and was taken once</source>
            <translation>%1 帧与另一帧重复，只取一次</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SegmentationReader.cpp"/>
            <source>%1 frames are copies of others and were taken once</source>
            <translation>%1 帧与其他帧重复，只取一次</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SegmentationReader.cpp"/>
            <source>Reading frame %1 of %2</source>
            <translation>正在读取第 %1 帧，共 %2 帧</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SegmentationReader.cpp"/>
            <source>its pixels hold the label %1, which the file does not list as a segment</source>
            <translation>其像素含有标签 %1，而文件未将其列为分割</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SegmentationReader.cpp"/>
            <source>its few frames lie so far apart that its segments would take %1 GB</source>
            <translation>各帧相距过远，其分割将占用 %1 GB</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SegmentationReader.cpp"/>
            <source>Some fractions exceed the largest that the file allows, %1, and were taken for it</source>
            <translation>部分比例值超过文件允许的最大值 %1，已按最大值处理</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SegmentationReader.cpp"/>
            <source>Segment %1</source>
            <translation>分割 %1</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SegmentationReader.cpp"/>
            <source>Another segment is named &quot;%1&quot; too; this one became &quot;%2&quot;</source>
            <translation>另有一个分割也名为“%1”，此分割改名为“%2”</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SegmentationReader.cpp"/>
            <source>Segment &quot;%1&quot; holds no voxel</source>
            <translation>分割“%1”不含体素</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SegmentationWriter.cpp"/>
            <source>The segmentation</source>
            <translation>该分割</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SegmentationWriter.cpp"/>
            <source>it lies on another grid than %1</source>
            <translation>与 %1 的网格不同</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SegmentationWriter.cpp"/>
            <source>it lies on another grid than %1 (%2)</source>
            <translation>与 %1 的网格不同（%2）</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SegmentationWriter.cpp"/>
            <source>Choose the series that it was drawn on, or save it as NRRD</source>
            <translation>请选择勾画时所用的序列，或保存为 NRRD</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SegmentationWriter.cpp"/>
            <source>the slices of %1 do not lie at even distances, which a SEG needs</source>
            <translation>%1 的层面间距不等，而 SEG 要求等间距</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SegmentationWriter.cpp"/>
            <source>Save it as RTSTRUCT or NRRD</source>
            <translation>请保存为 RTSTRUCT 或 NRRD</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SegmentationWriter.cpp"/>
            <source>none of its segments holds a voxel</source>
            <translation>其各分割均不含体素</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SegmentationWriter.cpp"/>
            <source>Outline something first</source>
            <translation>请先勾画</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SegmentationWriter.cpp"/>
            <source>%1 dimensions</source>
            <translation>%1 个维度</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SegmentationWriter.cpp"/>
            <source>Segment</source>
            <translation>分割</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SegmentationWriter.cpp"/>
            <source>Position</source>
            <translation>位置</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SegmentationWriter.cpp"/>
            <source>Tissue</source>
            <translation>组织</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SegmentationWriter.cpp"/>
            <source>Source image for image processing operation</source>
            <translation>Source image for image processing operation</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SegmentationWriter.cpp"/>
            <source>its frames take more than the 4 GB that a DICOM file can hold</source>
            <translation>其各帧超过了 DICOM 文件 4 GB 的上限</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SegmentationWriter.cpp"/>
            <source>Save fewer segments in one file, or save it as NRRD</source>
            <translation>请减少每个文件中的分割，或保存为 NRRD</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SegmentationWriter.cpp"/>
            <source>a fraction exceeds the largest, %1</source>
            <translation>有比例值超过最大值 %1</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SegmentationWriter.cpp"/>
            <source>Choose a larger maximum</source>
            <translation>请选择更大的最大值</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SegmentationWriter.cpp"/>
            <source>it has more than the 65535 segments that a SEG can hold</source>
            <translation>分割超过 SEG 可容纳的 65535 个</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SegmentationWriter.cpp"/>
            <source>Save fewer segments</source>
            <translation>请减少分割</translation>
        </message>
        <message>
            <location filename="../../core/dicom/Series.cpp"/>
            <source>Series %1 (%2, %3 slice)</source>
            <translation>序列 %1（%2，%3 层）</translation>
        </message>
        <message>
            <location filename="../../core/dicom/Series.cpp"/>
            <source>Series %1 (%2, %3 slices)</source>
            <translation>序列 %1（%2，%3 层）</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SeriesLoad.cpp"/>
            <source>its slices do not match its grid</source>
            <translation>其层面与网格不符</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SeriesLoad.cpp"/>
            <source>Open the folder again</source>
            <translation>请重新打开文件夹</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SeriesLoad.cpp"/>
            <source>its pixels contradict the pixel format of its headers</source>
            <translation>其像素与文件头中的像素格式矛盾</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SeriesLoad.cpp"/>
            <source>Export it again</source>
            <translation>请重新导出</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SeriesPixels.cpp"/>
            <source>its pixels are damaged or use an unsupported compression</source>
            <translation>其像素已损坏或使用了不支持的压缩方式</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SeriesPixels.cpp"/>
            <source>Copy or export it again</source>
            <translation>请重新复制或导出</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SeriesPixels.cpp"/>
            <source>is truncated</source>
            <translation>不完整</translation>
        </message>
        <message>
            <location filename="../../core/dicom/SeriesPixels.cpp"/>
            <source>Reading slice %1 of %2</source>
            <translation>正在读取第 %1 层，共 %2 层</translation>
        </message>
        <message>
            <location filename="../../core/dicom/Stacks.cpp"/>
            <source>%1 to %2 mm</source>
            <translation>%1 至 %2 mm</translation>
        </message>
        <message>
            <location filename="../../core/dicom/Stacks.cpp"/>
            <source>%1 slice is missing (spacing %2)</source>
            <translation>缺少 %1 层（间距 %2）</translation>
        </message>
        <message>
            <location filename="../../core/dicom/Stacks.cpp"/>
            <source>%1 slices are missing (spacing %2)</source>
            <translation>缺少 %1 层（间距 %2）</translation>
        </message>
        <message>
            <location filename="../../core/dicom/Stacks.cpp"/>
            <source>Copy the whole series, or choose another</source>
            <translation>请复制完整序列，或选择其他序列</translation>
        </message>
        <message>
            <location filename="../../core/dicom/Stacks.cpp"/>
            <source>slice spacing varies (%1)</source>
            <translation>层间距不一致（%1）</translation>
        </message>
        <message>
            <location filename="../../core/dicom/Stacks.cpp"/>
            <source>Choose another series</source>
            <translation>请选择其他序列</translation>
        </message>
        <message>
            <location filename="../../core/dicom/Stacks.cpp"/>
            <source>slices are sheared by %1 degrees against each other (gantry tilt)</source>
            <translation>各层面之间倾斜 %1 度（机架倾斜）</translation>
        </message>
        <message>
            <location filename="../../core/dicom/Stacks.cpp"/>
            <source>Choose a series without tilt, or straighten this one first</source>
            <translation>请选择没有倾斜的序列，或先校正该序列</translation>
        </message>
        <message>
            <location filename="../../core/dicom/Stacks.cpp"/>
            <source>its headers do not tell the size of a pixel</source>
            <translation>其文件头未说明像素大小</translation>
        </message>
        <message>
            <location filename="../../core/dicom/Stacks.cpp"/>
            <source>its headers do not tell where the slices lie</source>
            <translation>其文件头未说明各层面的位置</translation>
        </message>
        <message>
            <location filename="../../core/dicom/Stacks.cpp"/>
            <source>is a localiser</source>
            <translation>是定位像</translation>
        </message>
        <message>
            <location filename="../../core/dicom/Stacks.cpp"/>
            <source>Choose the series that was planned on it</source>
            <translation>请选择据此定位扫描的序列</translation>
        </message>
        <message>
            <location filename="../../core/dicom/Stacks.cpp"/>
            <source>has a single slice: features of depth mean nothing</source>
            <translation>只有一个层面：与深度有关的特征没有意义</translation>
        </message>
        <message>
            <location filename="../../core/dicom/Stacks.cpp"/>
            <source>Choose a series with several slices where you can</source>
            <translation>请尽量选择多层面的序列</translation>
        </message>
        <message>
            <location filename="../../core/dicom/Stacks.cpp"/>
            <source>low values are meant to be shown bright (MONOCHROME1)</source>
            <translation>低值应显示为亮 (MONOCHROME1)</translation>
        </message>
        <message>
            <location filename="../../core/dicom/Stacks.cpp"/>
            <source>Invert the window for viewing</source>
            <translation>阅片时请反转窗口</translation>
        </message>
        <message>
            <location filename="../../core/dicom/Stacks.cpp"/>
            <source>its headers do not say how to form Hounsfield units</source>
            <translation>其文件头未说明如何换算为 HU 值</translation>
        </message>
        <message>
            <location filename="../../core/dicom/Stacks.cpp"/>
            <source>Treat its values as arbitrary</source>
            <translation>请将其数值视为任意单位</translation>
        </message>
        <message>
            <location filename="../../core/dicom/Stacks.cpp"/>
            <source>%1 slice lies where another one lies, and nothing in the headers tells them apart</source>
            <translation>%1 层与另一层位置相同，且文件头无法区分</translation>
        </message>
        <message>
            <location filename="../../core/dicom/Stacks.cpp"/>
            <source>%1 slices lie where another one lies, and nothing in the headers tells them apart</source>
            <translation>%1 层与其他层位置相同，且文件头无法区分</translation>
        </message>
        <message>
            <location filename="../../core/dicom/Stacks.cpp"/>
            <source>Export the series again without the repeated slices</source>
            <translation>请重新导出不含重复层面的序列</translation>
        </message>
        <message>
            <location filename="../../core/dicom/Stacks.cpp"/>
            <source>%1 file is a copy of another</source>
            <translation>%1 个文件与另一个文件重复</translation>
        </message>
        <message>
            <location filename="../../core/dicom/Stacks.cpp"/>
            <source>%1 files are copies of others</source>
            <translation>%1 个文件与其他文件重复</translation>
        </message>
        <message>
            <location filename="../../core/dicom/Stacks.cpp"/>
            <source>Nothing needs to be done: each slice was taken once</source>
            <translation>无需处理：每层只取一次</translation>
        </message>
        <message>
            <location filename="../../core/dicom/StructureSet.cpp"/>
            <source>Choose another RTSTRUCT, or export the outlines again</source>
            <translation>请选择其他 RTSTRUCT，或重新导出轮廓</translation>
        </message>
        <message>
            <location filename="../../core/dicom/StructureSet.cpp"/>
            <source>contour %1 of ROI %2 %3</source>
            <translation>ROI %2 的轮廓 %1%3</translation>
        </message>
        <message>
            <location filename="../../core/dicom/StructureSet.cpp"/>
            <source>holds %1 coordinates, which is no multiple of three</source>
            <translation>有 %1 个坐标，不是三的倍数</translation>
        </message>
        <message>
            <location filename="../../core/dicom/StructureSet.cpp"/>
            <source>announces %1 points and holds %2</source>
            <translation>声明有 %1 个点，实际有 %2 个</translation>
        </message>
        <message>
            <location filename="../../core/dicom/StructureSet.cpp"/>
            <source>has a coordinate that is no number</source>
            <translation>有非数值的坐标</translation>
        </message>
        <message>
            <location filename="../../core/dicom/StructureSet.cpp"/>
            <source>has a coordinate beyond ten metres</source>
            <translation>有超出十米的坐标</translation>
        </message>
        <message>
            <location filename="../../core/dicom/StructureSet.cpp"/>
            <source>outlines lie outside the image and were left out</source>
            <translation>条轮廓位于图像之外，已略去</translation>
        </message>
        <message>
            <location filename="../../core/dicom/StructureSet.cpp"/>
            <source>outlines are not parallel to the slices and were left out</source>
            <translation>条轮廓不与层面平行，已略去</translation>
        </message>
        <message>
            <location filename="../../core/dicom/StructureSet.cpp"/>
            <source>outlines have fewer than three different points and were left out</source>
            <translation>条轮廓的不同点少于三个，已略去</translation>
        </message>
        <message>
            <location filename="../../core/dicom/StructureSet.cpp"/>
            <source>outlines are there twice and were taken once</source>
            <translation>条轮廓重复，只取一次</translation>
        </message>
        <message>
            <location filename="../../core/dicom/StructureSet.cpp"/>
            <source>outlines were left out: they were drawn between the slices, and others lie nearer to these</source>
            <translation>条轮廓已略去：它们勾画于层面之间，而另有轮廓离这些层面更近</translation>
        </message>
        <message>
            <location filename="../../core/dicom/StructureSet.cpp"/>
            <source>outlines were drawn between the slices and went to the nearest one</source>
            <translation>条轮廓勾画于层面之间，已归入最近的层面</translation>
        </message>
        <message>
            <location filename="../../core/dicom/StructureSet.cpp"/>
            <source>outlines reach beyond the image and were cut off there</source>
            <translation>条轮廓超出图像，已在边界处截断</translation>
        </message>
        <message>
            <location filename="../../core/dicom/StructureSet.cpp"/>
            <source>slices from its first outline to its last have none and stay empty there</source>
            <translation>个位于首末轮廓之间的层面没有轮廓，保持为空</translation>
        </message>
        <message>
            <location filename="../../core/dicom/StructureSet.cpp"/>
            <source>an RTSTRUCT</source>
            <translation>RTSTRUCT</translation>
        </message>
        <message>
            <location filename="../../core/dicom/StructureSet.cpp"/>
            <source>is no RTSTRUCT</source>
            <translation>不是 RTSTRUCT</translation>
        </message>
        <message>
            <location filename="../../core/dicom/StructureSet.cpp"/>
            <source>Choose a DICOM structure set</source>
            <translation>请选择 DICOM 结构集</translation>
        </message>
        <message>
            <location filename="../../core/dicom/StructureSet.cpp"/>
            <source>an ROI has no number</source>
            <translation>有一个 ROI 没有编号</translation>
        </message>
        <message>
            <location filename="../../core/dicom/StructureSet.cpp"/>
            <source>two ROIs have the number %1</source>
            <translation>有两个 ROI 的编号同为 %1</translation>
        </message>
        <message>
            <location filename="../../core/dicom/StructureSet.cpp"/>
            <source>holds no ROI</source>
            <translation>不含 ROI</translation>
        </message>
        <message>
            <location filename="../../core/dicom/StructureSet.cpp"/>
            <source>contours belong to an ROI that the file does not list</source>
            <translation>有轮廓属于文件未列出的 ROI</translation>
        </message>
        <message>
            <location filename="../../core/dicom/StructureSet.cpp"/>
            <source>ROI &quot;%1&quot; lies in another frame of reference than the image and was left out</source>
            <translation>ROI“%1”所在的参考坐标系与图像不同，已略去</translation>
        </message>
        <message>
            <location filename="../../core/dicom/StructureSet.cpp"/>
            <source>Two ROIs have the name %1; ROI %2 is called %3 here</source>
            <translation>有两个 ROI 名为 %1；此处将 ROI %2 称为 %3</translation>
        </message>
        <message>
            <location filename="../../core/dicom/StructureSet.cpp"/>
            <source>ROI &quot;%1&quot; has no closed outline and was left out</source>
            <translation>ROI“%1”没有闭合轮廓，已略去</translation>
        </message>
        <message>
            <location filename="../../core/dicom/StructureSet.cpp"/>
            <source>ROI &quot;%1&quot; covers no voxel and was left out</source>
            <translation>ROI“%1”不覆盖任何体素，已略去</translation>
        </message>
        <message>
            <location filename="../../core/dicom/StructureSet.cpp"/>
            <source>its outlines would take more than %1 GB of memory</source>
            <translation>其轮廓将占用超过 %1 GB 内存</translation>
        </message>
        <message>
            <location filename="../../core/dicom/StructureSet.cpp"/>
            <source>The structure set</source>
            <translation>该结构集</translation>
        </message>
        <message>
            <location filename="../../core/dicom/StructureSet.cpp"/>
            <source>Export fewer of its ROIs</source>
            <translation>请减少导出的 ROI</translation>
        </message>
        <message>
            <location filename="../../core/dicom/StructureSet.cpp"/>
            <source>no outline is parallel to the slices of the image; they were drawn on another image</source>
            <translation>没有轮廓与图像层面平行：它们是在另一图像上勾画的</translation>
        </message>
        <message>
            <location filename="../../core/dicom/StructureSet.cpp"/>
            <source>Choose the series that they were drawn on</source>
            <translation>请选择勾画时所用的序列</translation>
        </message>
        <message>
            <location filename="../../core/dicom/StructureSet.cpp"/>
            <source>no outline lies on the image; they were drawn on another image</source>
            <translation>图像上没有任何轮廓：它们是在另一图像上勾画的</translation>
        </message>
        <message>
            <location filename="../../core/dicom/StructureSetWriter.cpp"/>
            <source>Outlining</source>
            <translation>勾画</translation>
        </message>
        <message>
            <location filename="../../core/dicom/StructureSetWriter.cpp"/>
            <source>the outlines come to more than 500 MB as text</source>
            <translation>轮廓以文本计超过 500 MB</translation>
        </message>
        <message>
            <location filename="../../core/dicom/StructureSetWriter.cpp"/>
            <source>Remove islands and smooth the segments, or save them as DICOM SEG or NRRD</source>
            <translation>请去除孤岛并平滑各分割，或保存为 DICOM SEG 或 NRRD</translation>
        </message>
        <message>
            <location filename="../../core/dicom/StructureSetWriter.cpp"/>
            <source>holds no voxel to outline</source>
            <translation>不含可勾画的体素</translation>
        </message>
        <message>
            <location filename="../../core/dicom/StructureSetWriter.cpp"/>
            <source>Draw something first</source>
            <translation>请先绘制</translation>
        </message>
        <message>
            <location filename="../../core/dicom/StructureSetWriter.cpp"/>
            <source>lies on another grid than %1 (%2)</source>
            <translation>与 %1 的网格不同（%2）</translation>
        </message>
        <message>
            <location filename="../../core/dicom/StructureSetWriter.cpp"/>
            <source>its slices are not known one by one</source>
            <translation>其各层面不能逐一确定</translation>
        </message>
        <message>
            <location filename="../../core/dicom/StructureSetWriter.cpp"/>
            <source>its slices lie unevenly, up to %1 voxels off, so that outlines would not come back as they are</source>
            <translation>其层面间距不等，偏差达 %1 个体素，轮廓将无法原样读回</translation>
        </message>
        <message>
            <location filename="../../core/dicom/StructureSetWriter.cpp"/>
            <source>Save the segmentation as NRRD</source>
            <translation>请将分割保存为 NRRD</translation>
        </message>
        <message>
            <location filename="../../core/dicom/StructureSetWriter.cpp"/>
            <source>SYNTHETIC outlines</source>
            <translation>SYNTHETIC 合成轮廓</translation>
        </message>
        <message>
            <location filename="../../core/dicom/StructureSetWriter.cpp"/>
            <source>Outlines</source>
            <translation>轮廓</translation>
        </message>
        <message>
            <location filename="../../core/imaging/DecoderProcess.cpp"/>
            <source>is damaged or uses an unsupported format (%1)</source>
            <translation>已损坏或格式不受支持（%1）</translation>
        </message>
        <message>
            <location filename="../../core/imaging/DecoderProcess.cpp"/>
            <source>Copy or export it again, or choose another</source>
            <translation>请重新复制或导出，或选择其他文件</translation>
        </message>
        <message>
            <location filename="../../core/imaging/DecoderProcess.cpp"/>
            <source>cannot be opened: the system is short of memory or files</source>
            <translation>无法打开：系统内存或文件句柄不足</translation>
        </message>
        <message>
            <location filename="../../core/imaging/DecoderProcess.cpp"/>
            <source>Close other programs and try again</source>
            <translation>请关闭其他程序后重试</translation>
        </message>
        <message>
            <location filename="../../core/imaging/DecoderProcess.cpp"/>
            <source>needs %1 MB, more than this computer's memory</source>
            <translation>需要 %1 MB，超出本机内存</translation>
        </message>
        <message>
            <location filename="../../core/imaging/DecoderProcess.cpp"/>
            <source>Open it on a larger computer, or crop it first</source>
            <translation>请在内存更大的计算机上打开，或先裁剪</translation>
        </message>
        <message>
            <location filename="../../core/imaging/DecoderProcess.cpp"/>
            <source>decoding it took too long</source>
            <translation>解码耗时过长</translation>
        </message>
        <message>
            <location filename="../../core/imaging/DecoderProcess.cpp"/>
            <source>the program that decodes images is missing</source>
            <translation>缺少图像解码程序</translation>
        </message>
        <message>
            <location filename="../../core/imaging/DecoderProcess.cpp"/>
            <source>Install Rimlight again</source>
            <translation>请重新安装 Rimlight</translation>
        </message>
        <message>
            <location filename="../../core/imaging/DecoderProcess.cpp"/>
            <source>its decoder does not end</source>
            <translation>解码程序未能结束</translation>
        </message>
        <message>
            <location filename="../../core/imaging/DecoderProcess.cpp"/>
            <source>its decoder stopped with signal %1</source>
            <translation>解码程序因信号 %1 停止</translation>
        </message>
        <message>
            <location filename="../../core/imaging/DecoderProcess.cpp"/>
            <source>its decoder stopped early</source>
            <translation>解码程序提前停止</translation>
        </message>
        <message>
            <location filename="../../core/imaging/Geometry.cpp"/>
            <source>size %1 against %2</source>
            <translation>大小 %1 与 %2</translation>
        </message>
        <message>
            <location filename="../../core/imaging/Geometry.cpp"/>
            <source>spacing %1 mm against %2 mm</source>
            <translation>间距 %1 mm 与 %2 mm</translation>
        </message>
        <message>
            <location filename="../../core/imaging/Geometry.cpp"/>
            <source>orientation of the axes</source>
            <translation>坐标轴方向</translation>
        </message>
        <message>
            <location filename="../../core/imaging/Geometry.cpp"/>
            <source>origin %1 mm against %2 mm</source>
            <translation>原点 %1 mm 与 %2 mm</translation>
        </message>
        <message>
            <location filename="../../core/imaging/Geometry.cpp"/>
            <source>an image axis has no voxels</source>
            <translation>图像有一个轴没有体素</translation>
        </message>
        <message>
            <location filename="../../core/imaging/Geometry.cpp"/>
            <source>Choose another file</source>
            <translation>请选择其他文件</translation>
        </message>
        <message>
            <location filename="../../core/imaging/Geometry.cpp"/>
            <source>the image claims %1 voxels, more than can be opened</source>
            <translation>图像声称有 %1 个体素，超出可打开的范围</translation>
        </message>
        <message>
            <location filename="../../core/imaging/Geometry.cpp"/>
            <source>the voxel spacing is not a positive number</source>
            <translation>体素间距不是正数</translation>
        </message>
        <message>
            <location filename="../../core/imaging/Geometry.cpp"/>
            <source>Choose another file, or correct its header</source>
            <translation>请选择其他文件，或更正其文件头</translation>
        </message>
        <message>
            <location filename="../../core/imaging/Geometry.cpp"/>
            <source>the image axes are not perpendicular</source>
            <translation>图像坐标轴不相互垂直</translation>
        </message>
        <message>
            <location filename="../../core/imaging/Geometry.cpp"/>
            <source>Resample the image to a regular grid first</source>
            <translation>请先将图像重采样到规则网格</translation>
        </message>
        <message>
            <location filename="../../core/imaging/ImageHeader.cpp"/>
            <source>is truncated: its header asks for %1 bytes, the file has %2</source>
            <translation>不完整：文件头要求 %1 字节，文件有 %2 字节</translation>
        </message>
        <message>
            <location filename="../../core/imaging/ImageHeader.cpp"/>
            <source>is truncated: its header asks for %1 bytes, the file has %2 (compressed)</source>
            <translation>不完整：文件头要求 %1 字节，文件有 %2 字节（压缩）</translation>
        </message>
        <message>
            <location filename="../../core/imaging/ImageHeader.cpp"/>
            <source>is truncated: it has fewer numbers than its header asks for</source>
            <translation>不完整：数值少于文件头的要求</translation>
        </message>
        <message>
            <location filename="../../core/imaging/ImageHeader.cpp"/>
            <source>its header gives an image size that is no positive whole number</source>
            <translation>其文件头中的图像大小不是正整数</translation>
        </message>
        <message>
            <location filename="../../core/imaging/ImageHeader.cpp"/>
            <source>The file is damaged: export it again</source>
            <translation>文件已损坏：请重新导出</translation>
        </message>
        <message>
            <location filename="../../core/imaging/ImageHeader.cpp"/>
            <source>claims %1 values per voxel</source>
            <translation>声称每个体素有 %1 个值</translation>
        </message>
        <message>
            <location filename="../../core/imaging/ImageHeader.cpp"/>
            <source>Give the path of an image file</source>
            <translation>请给出图像文件的路径</translation>
        </message>
        <message>
            <location filename="../../core/imaging/ImageHeader.cpp"/>
            <source>is empty</source>
            <translation>为空</translation>
        </message>
        <message>
            <location filename="../../core/imaging/ImageHeader.cpp"/>
            <source>is not a NIfTI, NRRD or MHA file by its name</source>
            <translation>从名称看不是 NIfTI、NRRD 或 MHA 文件</translation>
        </message>
        <message>
            <location filename="../../core/imaging/ImageHeader.cpp"/>
            <source>Choose a file that ends in .nii, .nii.gz, .nrrd or .mha, or a DICOM folder</source>
            <translation>请选择以 .nii、.nii.gz、.nrrd 或 .mha 结尾的文件，或 DICOM 文件夹</translation>
        </message>
        <message>
            <location filename="../../core/imaging/ImageHeader.cpp"/>
            <source>holds %1 values per voxel (colours, vectors or time points), not one</source>
            <translation>每个体素有 %1 个值（颜色、向量或时间点），而非一个</translation>
        </message>
        <message>
            <location filename="../../core/imaging/ImageHeader.cpp"/>
            <source>Convert it to one grey value per voxel</source>
            <translation>请转换为每个体素一个灰度值</translation>
        </message>
        <message>
            <location filename="../../core/imaging/ImageVoxels.cpp"/>
            <source>is truncated: it has fewer voxels than its header asks for</source>
            <translation>不完整：体素少于文件头的要求</translation>
        </message>
        <message>
            <location filename="../../core/imaging/ImageVoxels.cpp"/>
            <source>its compressed voxels are damaged</source>
            <translation>其压缩的体素数据已损坏</translation>
        </message>
        <message>
            <location filename="../../core/imaging/ImageVoxels.cpp"/>
            <source>holds whole numbers beyond 2^53, which can't be kept exactly</source>
            <translation>含有超过 2^53 的整数，无法精确保存</translation>
        </message>
        <message>
            <location filename="../../core/imaging/ImageVoxels.cpp"/>
            <source>Convert it to a smaller type</source>
            <translation>请转换为更小的类型</translation>
        </message>
        <message>
            <location filename="../../core/imaging/ImageVoxels.cpp"/>
            <source>Reading the image</source>
            <translation>正在读取图像</translation>
        </message>
        <message>
            <location filename="../../core/imaging/ImageVoxels.cpp"/>
            <source>holds text where a voxel's number should be</source>
            <translation>体素数值处是文本</translation>
        </message>
        <message>
            <location filename="../../core/imaging/ImageVoxels.cpp"/>
            <source>holds a number that its voxel type can't</source>
            <translation>含有其体素类型无法表示的数值</translation>
        </message>
        <message>
            <location filename="../../core/imaging/ImageVoxels.cpp"/>
            <source>changed while it was read</source>
            <translation>读取过程中发生了变化</translation>
        </message>
        <message>
            <location filename="../../core/imaging/ImageVoxels.cpp"/>
            <source>Open it again</source>
            <translation>请重新打开</translation>
        </message>
        <message>
            <location filename="../../core/imaging/ImageWriter.cpp"/>
            <source>is no name of an image file</source>
            <translation>不是图像文件名</translation>
        </message>
        <message>
            <location filename="../../core/imaging/ImageWriter.cpp"/>
            <source>Use a name that ends in .nii.gz, .nii, .nrrd or .mha</source>
            <translation>请使用以 .nii.gz、.nii、.nrrd 或 .mha 结尾的文件名</translation>
        </message>
        <message>
            <location filename="../../core/imaging/ImageWriter.cpp"/>
            <source>Choose a folder with free space that you may write to</source>
            <translation>请选择有写入权限且空间充足的文件夹</translation>
        </message>
        <message>
            <location filename="../../core/imaging/ItkN4.cpp"/>
            <source>has no bias field that could be estimated</source>
            <translation>没有可估计的偏置场</translation>
        </message>
        <message>
            <location filename="../../core/imaging/ItkN4.cpp"/>
            <source>The image</source>
            <translation>该图像</translation>
        </message>
        <message>
            <location filename="../../core/imaging/ItkN4.cpp"/>
            <source>Choose a larger region for the fit, or switch the bias correction off</source>
            <translation>请选择更大的拟合区域，或关闭偏置场校正</translation>
        </message>
        <message>
            <location filename="../../core/imaging/ItkN4.cpp"/>
            <source>Estimating the bias field, level %1</source>
            <translation>正在估计偏置场，第 %1 级</translation>
        </message>
        <message>
            <location filename="../../core/imaging/ItkResample.cpp"/>
            <source>cannot be resampled</source>
            <translation>无法重采样</translation>
        </message>
        <message>
            <location filename="../../core/imaging/ItkResample.cpp"/>
            <source>Check its geometry</source>
            <translation>请检查其几何信息</translation>
        </message>
        <message>
            <location filename="../../core/imaging/LabelFile.cpp"/>
            <source>is no mask: it holds more than %1 different values</source>
            <translation>不是掩膜：含有超过 %1 种不同的值</translation>
        </message>
        <message>
            <location filename="../../core/imaging/LabelFile.cpp"/>
            <source>Choose a label image, with a whole number per region and 0 outside</source>
            <translation>请选择标签图：每个区域一个整数，外部为 0</translation>
        </message>
        <message>
            <location filename="../../core/imaging/LabelFile.cpp"/>
            <source>is no mask: it holds voxels that are not numbers (NaN)</source>
            <translation>不是掩膜：含有非数值 (NaN) 的体素</translation>
        </message>
        <message>
            <location filename="../../core/imaging/LabelFile.cpp"/>
            <source>is no mask: its voxels are not all whole numbers</source>
            <translation>不是掩膜：其体素不全为整数</translation>
        </message>
        <message>
            <location filename="../../core/imaging/LabelFile.cpp"/>
            <source>the segments &quot;%1&quot; and &quot;%2&quot; overlap, which a label image can't hold</source>
            <translation>分割“%1”与“%2”重叠，标签图无法表示</translation>
        </message>
        <message>
            <location filename="../../core/imaging/LabelFile.cpp"/>
            <source>Write a .seg.nrrd or a DICOM SEG (.seg.dcm), or one segment per file</source>
            <translation>请写为 .seg.nrrd 或 DICOM SEG (.seg.dcm)，或每个分割一个文件</translation>
        </message>
        <message>
            <location filename="../../core/imaging/LabelFile.cpp"/>
            <source>has %1 channels, counted from 0; label_channel asks for %2</source>
            <translation>有 %1 个通道（从 0 计）；label_channel 要求 %2</translation>
        </message>
        <message>
            <location filename="../../core/imaging/LabelFile.cpp"/>
            <source>Correct label_channel</source>
            <translation>请更正 label_channel</translation>
        </message>
        <message>
            <location filename="../../core/imaging/LabelFile.cpp"/>
            <source>there is no segment to write</source>
            <translation>没有可写入的分割</translation>
        </message>
        <message>
            <location filename="../../core/imaging/LabelFile.cpp"/>
            <source>a label image holds 65535 segments, not %1</source>
            <translation>标签图最多容纳 65535 个分割，此处有 %1 个</translation>
        </message>
        <message>
            <location filename="../../core/imaging/LabelFile.cpp"/>
            <source>Write fewer segments</source>
            <translation>请减少分割</translation>
        </message>
        <message>
            <location filename="../../core/imaging/MetaImageHeader.cpp"/>
            <source>its MetaImage header is damaged: %1</source>
            <translation>其 MetaImage 文件头已损坏：%1</translation>
        </message>
        <message>
            <location filename="../../core/imaging/MetaImageHeader.cpp"/>
            <source>is not a MetaImage file: it has no header that ends in ElementDataFile</source>
            <translation>不是 MetaImage 文件：没有以 ElementDataFile 结束的文件头</translation>
        </message>
        <message>
            <location filename="../../core/imaging/MetaImageHeader.cpp"/>
            <source>has an unsupported MetaImage voxel type</source>
            <translation>其 MetaImage 体素类型不受支持</translation>
        </message>
        <message>
            <location filename="../../core/imaging/MetaImageHeader.cpp"/>
            <source>Convert it to an integer or floating-point type, one value per voxel</source>
            <translation>请转换为整数或浮点类型，每个体素一个值</translation>
        </message>
        <message>
            <location filename="../../core/imaging/MetaImageHeader.cpp"/>
            <source>a field that should hold numbers does not</source>
            <translation>应为数值的字段不是数值</translation>
        </message>
        <message>
            <location filename="../../core/imaging/MetaImageHeader.cpp"/>
            <source>a field has the wrong count of numbers</source>
            <translation>有字段的数值个数不对</translation>
        </message>
        <message>
            <location filename="../../core/imaging/MetaImageHeader.cpp"/>
            <source>it lacks NDims</source>
            <translation>缺少 NDims</translation>
        </message>
        <message>
            <location filename="../../core/imaging/MetaImageHeader.cpp"/>
            <source>has %1 dimensions, not 3</source>
            <translation>有 %1 个维度，而非 3 个</translation>
        </message>
        <message>
            <location filename="../../core/imaging/MetaImageHeader.cpp"/>
            <source>Extract one volume from it first</source>
            <translation>请先从中提取一个三维图像</translation>
        </message>
        <message>
            <location filename="../../core/imaging/MetaImageHeader.cpp"/>
            <source>Choose a three-dimensional image</source>
            <translation>请选择三维图像</translation>
        </message>
        <message>
            <location filename="../../core/imaging/MetaImageHeader.cpp"/>
            <source>it lacks DimSize</source>
            <translation>缺少 DimSize</translation>
        </message>
        <message>
            <location filename="../../core/imaging/MetaImageHeader.cpp"/>
            <source>keeps its voxels in another file</source>
            <translation>其体素存储在另一文件中</translation>
        </message>
        <message>
            <location filename="../../core/imaging/MetaImageHeader.cpp"/>
            <source>Save it as a single .mha file</source>
            <translation>请保存为单个 .mha 文件</translation>
        </message>
        <message>
            <location filename="../../core/imaging/MetaImageHeader.cpp"/>
            <source>False</source>
            <translation>否</translation>
        </message>
        <message>
            <location filename="../../core/imaging/MetaImageHeader.cpp"/>
            <source>True</source>
            <translation>是</translation>
        </message>
        <message>
            <location filename="../../core/imaging/N4BiasCorrection.cpp"/>
            <source>N4 bias correction</source>
            <translation>N4 偏置场校正</translation>
        </message>
        <message>
            <location filename="../../core/imaging/N4BiasCorrection.cpp"/>
            <source>Correct the setting, or leave it out for the default</source>
            <translation>请更正该设置，或留空使用默认值</translation>
        </message>
        <message>
            <location filename="../../core/imaging/N4BiasCorrection.cpp"/>
            <source>the shrink factor must lie between 1 and 16</source>
            <translation>缩小因子须在 1 至 16 之间</translation>
        </message>
        <message>
            <location filename="../../core/imaging/N4BiasCorrection.cpp"/>
            <source>there must be one to six levels</source>
            <translation>级数须为 1 至 6</translation>
        </message>
        <message>
            <location filename="../../core/imaging/N4BiasCorrection.cpp"/>
            <source>the iterations of a level must lie between 1 and 1000</source>
            <translation>每级迭代次数须在 1 至 1000 之间</translation>
        </message>
        <message>
            <location filename="../../core/imaging/N4BiasCorrection.cpp"/>
            <source>the convergence threshold must be at least 0 and below 1</source>
            <translation>收敛阈值须不小于 0 且小于 1</translation>
        </message>
        <message>
            <location filename="../../core/imaging/N4BiasCorrection.cpp"/>
            <source>the control points must number between 4 and 16</source>
            <translation>控制点数须在 4 至 16 之间</translation>
        </message>
        <message>
            <location filename="../../core/imaging/N4BiasCorrection.cpp"/>
            <source>the bias field's width must be above 0 and at most 10</source>
            <translation>偏置场宽度须大于 0 且不超过 10</translation>
        </message>
        <message>
            <location filename="../../core/imaging/N4BiasCorrection.cpp"/>
            <source>the Wiener filter's noise must be above 0 and at most 10</source>
            <translation>维纳滤波噪声须大于 0 且不超过 10</translation>
        </message>
        <message>
            <location filename="../../core/imaging/N4BiasCorrection.cpp"/>
            <source>the histogram's bins must number between 2 and 4096</source>
            <translation>直方图箱数须在 2 至 4096 之间</translation>
        </message>
        <message>
            <location filename="../../core/imaging/N4BiasCorrection.cpp"/>
            <source>holds values that are not finite</source>
            <translation>含有非有限的数值</translation>
        </message>
        <message>
            <location filename="../../core/imaging/N4BiasCorrection.cpp"/>
            <source>Choose another image</source>
            <translation>请选择其他图像</translation>
        </message>
        <message>
            <location filename="../../core/imaging/N4BiasCorrection.cpp"/>
            <source>is too thin for a bias field: an axis has a single voxel</source>
            <translation>过薄，无法估计偏置场：有一个轴只有一个体素</translation>
        </message>
        <message>
            <location filename="../../core/imaging/N4BiasCorrection.cpp"/>
            <source>Switch the bias correction off</source>
            <translation>请关闭偏置场校正</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NiftiHeader.cpp"/>
            <source>holds colours (RGB), not grey values</source>
            <translation>是彩色图像 (RGB)，没有灰度值</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NiftiHeader.cpp"/>
            <source>has an unsupported NIfTI data type (code %1)</source>
            <translation>其 NIfTI 数据类型不受支持（代码 %1）</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NiftiHeader.cpp"/>
            <source>Convert it to an integer or floating-point type</source>
            <translation>请转换为整数或浮点类型</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NiftiHeader.cpp"/>
            <source>is not a NIfTI-1 file: its first bytes are no NIfTI header</source>
            <translation>不是 NIfTI-1 文件：开头不是 NIfTI 文件头</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NiftiHeader.cpp"/>
            <source>Check that it is the right file, or export it again</source>
            <translation>请确认文件是否正确，或重新导出</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NiftiHeader.cpp"/>
            <source>is a NIfTI-2 file</source>
            <translation>是 NIfTI-2 文件</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NiftiHeader.cpp"/>
            <source>Convert it to NIfTI-1</source>
            <translation>请转换为 NIfTI-1</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NiftiHeader.cpp"/>
            <source>keeps its voxels in a second file (.img)</source>
            <translation>其体素存储在第二个文件 (.img) 中</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NiftiHeader.cpp"/>
            <source>Convert it to a single .nii file</source>
            <translation>请转换为单个 .nii 文件</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NiftiHeader.cpp"/>
            <source>has %1 dimensions (%2 volumes), not 3</source>
            <translation>有 %1 个维度（%2 个三维图像），而非 3 个</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NiftiHeader.cpp"/>
            <source>its header says that the voxels begin at an impossible place</source>
            <translation>其文件头中体素的起始位置不合理</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NrrdHeader.cpp"/>
            <source>its NRRD header is damaged: %1</source>
            <translation>其 NRRD 文件头已损坏：%1</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NrrdHeader.cpp"/>
            <source>is not an NRRD file: it does not begin with NRRD</source>
            <translation>不是 NRRD 文件：不以 NRRD 开头</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NrrdHeader.cpp"/>
            <source>it has no end</source>
            <translation>没有结尾</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NrrdHeader.cpp"/>
            <source>signed char</source>
            <translation>signed char</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NrrdHeader.cpp"/>
            <source>unsigned char</source>
            <translation>unsigned char</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NrrdHeader.cpp"/>
            <source>short int</source>
            <translation>short int</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NrrdHeader.cpp"/>
            <source>signed short</source>
            <translation>signed short</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NrrdHeader.cpp"/>
            <source>signed short int</source>
            <translation>signed short int</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NrrdHeader.cpp"/>
            <source>unsigned short</source>
            <translation>unsigned short</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NrrdHeader.cpp"/>
            <source>unsigned short int</source>
            <translation>unsigned short int</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NrrdHeader.cpp"/>
            <source>signed int</source>
            <translation>signed int</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NrrdHeader.cpp"/>
            <source>unsigned int</source>
            <translation>unsigned int</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NrrdHeader.cpp"/>
            <source>long long</source>
            <translation>long long</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NrrdHeader.cpp"/>
            <source>long long int</source>
            <translation>long long int</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NrrdHeader.cpp"/>
            <source>signed long long</source>
            <translation>signed long long</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NrrdHeader.cpp"/>
            <source>signed long long int</source>
            <translation>signed long long int</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NrrdHeader.cpp"/>
            <source>unsigned long long</source>
            <translation>unsigned long long</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NrrdHeader.cpp"/>
            <source>unsigned long long int</source>
            <translation>unsigned long long int</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NrrdHeader.cpp"/>
            <source>has an unsupported NRRD voxel type</source>
            <translation>其 NRRD 体素类型不受支持</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NrrdHeader.cpp"/>
            <source>a vector has no brackets</source>
            <translation>有向量缺少括号</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NrrdHeader.cpp"/>
            <source>a vector has not three numbers</source>
            <translation>有向量不是三个数值</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NrrdHeader.cpp"/>
            <source>a vector holds no numbers</source>
            <translation>有向量不含数值</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NrrdHeader.cpp"/>
            <source>space directions do not match the dimension</source>
            <translation>空间方向与维度不符</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NrrdHeader.cpp"/>
            <source>an axis has no direction</source>
            <translation>有一个轴没有方向</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NrrdHeader.cpp"/>
            <source>axis mins</source>
            <translation>axis mins</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NrrdHeader.cpp"/>
            <source>spacings hold no numbers</source>
            <translation>间距不是数值</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NrrdHeader.cpp"/>
            <source>it lacks the field '%1'</source>
            <translation>缺少字段“%1”</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NrrdHeader.cpp"/>
            <source>Save it as a single .nrrd file</source>
            <translation>请保存为单个 .nrrd 文件</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NrrdHeader.cpp"/>
            <source>dimension and sizes do not match</source>
            <translation>维度与大小不符</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NrrdHeader.cpp"/>
            <source>a size is no positive whole number</source>
            <translation>有一个大小不是正整数</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NrrdHeader.cpp"/>
            <source>is stored in an unsupported NRRD encoding</source>
            <translation>其 NRRD 编码不受支持</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NrrdHeader.cpp"/>
            <source>Save it with raw or gzip encoding</source>
            <translation>请以 raw 或 gzip 编码保存</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NrrdHeader.cpp"/>
            <source>it lacks the field 'endian'</source>
            <translation>缺少字段“endian”</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NrrdHeader.cpp"/>
            <source>line skip</source>
            <translation>line skip</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NrrdHeader.cpp"/>
            <source>skips lines before its voxels, which is not supported</source>
            <translation>体素之前有跳过的行，暂不支持</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NrrdHeader.cpp"/>
            <source>Save it again</source>
            <translation>请重新保存</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NrrdHeader.cpp"/>
            <source>byte skip</source>
            <translation>byte skip</translation>
        </message>
        <message>
            <location filename="../../core/imaging/NrrdHeader.cpp"/>
            <source>its byte skip is impossible</source>
            <translation>其跳过的字节数不合理</translation>
        </message>
        <message>
            <location filename="../../core/imaging/SegNrrd.cpp"/>
            <source>%1 voxels of layer %2 bear a label that belongs to no segment; they were left out</source>
            <translation>第 %2 图层有 %1 个体素的标签不属于任何分割，已略去</translation>
        </message>
        <message>
            <location filename="../../core/imaging/SegNrrd.cpp"/>
            <source># Complete NRRD file format specification at:</source>
            <translation># Complete NRRD file format specification at:</translation>
        </message>
        <message>
            <location filename="../../core/imaging/SegNrrd.cpp"/>
            <source>type: unsigned short</source>
            <translation>type: unsigned short</translation>
        </message>
        <message>
            <location filename="../../core/imaging/SegNrrd.cpp"/>
            <source>type: unsigned char</source>
            <translation>type: unsigned char</translation>
        </message>
        <message>
            <location filename="../../core/imaging/SegNrrd.cpp"/>
            <source>space: left-posterior-superior</source>
            <translation>space: left-posterior-superior</translation>
        </message>
        <message>
            <location filename="../../core/imaging/SegNrrd.cpp"/>
            <source>space directions: none</source>
            <translation>space directions: none</translation>
        </message>
        <message>
            <location filename="../../core/imaging/SegNrrd.cpp"/>
            <source>space directions:</source>
            <translation>space directions:</translation>
        </message>
        <message>
            <location filename="../../core/imaging/SegNrrd.cpp"/>
            <source>kinds: list domain domain domain</source>
            <translation>kinds: list domain domain domain</translation>
        </message>
        <message>
            <location filename="../../core/imaging/SegNrrd.cpp"/>
            <source>kinds: domain domain domain</source>
            <translation>kinds: domain domain domain</translation>
        </message>
        <message>
            <location filename="../../core/imaging/SegNrrd.cpp"/>
            <source>endian: little</source>
            <translation>endian: little</translation>
        </message>
        <message>
            <location filename="../../core/imaging/SegNrrd.cpp"/>
            <source>encoding: gzip</source>
            <translation>encoding: gzip</translation>
        </message>
        <message>
            <location filename="../../core/imaging/SegNrrd.cpp"/>
            <source>space origin: %1</source>
            <translation>space origin: %1</translation>
        </message>
        <message>
            <location filename="../../core/imaging/SegNrrd.cpp"/>
            <source>Segmentation_ContainedRepresentationNames:=Binary labelmap|</source>
            <translation>Segmentation_ContainedRepresentationNames:=Binary labelmap|</translation>
        </message>
        <message>
            <location filename="../../core/imaging/SegNrrd.cpp"/>
            <source>Segmentation_ConversionParameters:=Reference image geometry|%1|Image geometry description string determining the geometry of the labelmap that is created in course of conversion.&amp;</source>
            <translation>Segmentation_ConversionParameters:=Reference image geometry|%1|Image geometry description string determining the geometry of the labelmap that is created in course of conversion.&amp;</translation>
        </message>
        <message>
            <location filename="../../core/imaging/SegNrrd.cpp"/>
            <source>Segmentation_MasterRepresentation:=Binary labelmap</source>
            <translation>Segmentation_MasterRepresentation:=Binary labelmap</translation>
        </message>
        <message>
            <location filename="../../core/imaging/SegNrrd.cpp"/>
            <source>The file names no segments: they are called after their label values</source>
            <translation>文件未给出分割名称，以其标签值命名</translation>
        </message>
        <message>
            <location filename="../../core/imaging/SegNrrd.cpp"/>
            <source>Of its %1 layers the first was read</source>
            <translation>其 %1 个图层中读取了第一个</translation>
        </message>
        <message>
            <location filename="../../core/imaging/SegNrrd.cpp"/>
            <source>Reading the segments</source>
            <translation>正在读取分割</translation>
        </message>
        <message>
            <location filename="../../core/imaging/SegNrrd.cpp"/>
            <source>The segment &quot;%1&quot; is empty</source>
            <translation>分割“%1”为空</translation>
        </message>
        <message>
            <location filename="../../core/imaging/SegNrrd.cpp"/>
            <source>there are too many segments for one file</source>
            <translation>分割过多，一个文件容纳不下</translation>
        </message>
        <message>
            <location filename="../../core/imaging/SegNrrd.cpp"/>
            <source>Writing the outlines</source>
            <translation>正在写入轮廓</translation>
        </message>
        <message>
            <location filename="../../core/imaging/SegNrrdHeader.cpp"/>
            <source>its header is damaged: %1 of segment %2 is no whole number</source>
            <translation>其文件头已损坏：分割 %2 的 %1 不是整数</translation>
        </message>
        <message>
            <location filename="../../core/imaging/SegNrrdHeader.cpp"/>
            <source>holds a fractional label map</source>
            <translation>是比例标签图</translation>
        </message>
        <message>
            <location filename="../../core/imaging/SegNrrdHeader.cpp"/>
            <source>Make 'Binary labelmap' its source representation in 3D Slicer, and save it again</source>
            <translation>请在 3D Slicer 中将“Binary labelmap”设为源表示并重新保存</translation>
        </message>
        <message>
            <location filename="../../core/imaging/SegNrrdHeader.cpp"/>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <location filename="../../core/imaging/SegNrrdHeader.cpp"/>
            <source>Color</source>
            <translation>颜色</translation>
        </message>
        <message>
            <location filename="../../core/imaging/SegNrrdHeader.cpp"/>
            <source>Layer</source>
            <translation>图层</translation>
        </message>
        <message>
            <location filename="../../core/imaging/SegNrrdHeader.cpp"/>
            <source>segment %1 lies in layer %2, counted from 0, and the file has %3</source>
            <translation>分割 %1 位于第 %2 图层（从 0 计），而文件只有 %3 个图层</translation>
        </message>
        <message>
            <location filename="../../core/imaging/SegmentNames.cpp"/>
            <source>A segment without a name is called &quot;%1&quot;</source>
            <translation>有一个未命名的分割，称为“%1”</translation>
        </message>
        <message>
            <location filename="../../core/imaging/SegmentNames.cpp"/>
            <source>Two segments have the name &quot;%1&quot;: the second is called &quot;%2&quot;</source>
            <translation>有两个分割名为“%1”：第二个称为“%2”</translation>
        </message>
        <message>
            <location filename="../../core/imaging/Volume.cpp"/>
            <source>type %1</source>
            <translation>类型 %1</translation>
        </message>
        <message>
            <location filename="../../core/imaging/Volume.h"/>
            <source>not a voxel type</source>
            <translation>不是体素类型</translation>
        </message>
        <message>
            <location filename="../../core/imaging/ZScore.cpp"/>
            <source>has no contrast: all its voxels are equal</source>
            <translation>没有对比度：所有体素相同</translation>
        </message>
        <message>
            <location filename="../../core/imaging/ZScore.cpp"/>
            <source>cannot be normalised: the region has fewer than two different values, or some that are not finite</source>
            <translation>无法标准化：区域内的不同数值少于两个，或有非有限的数值</translation>
        </message>
        <message>
            <location filename="../../core/imaging/ZScore.cpp"/>
            <source>Choose another region, or switch the normalisation off</source>
            <translation>请选择其他区域，或关闭标准化</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/IntensityTransforms.cpp"/>
            <source>the image holds voxels that are not finite numbers</source>
            <translation>图像含有非有限数值的体素</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/IntensityTransforms.cpp"/>
            <source>image filter %1</source>
            <translation>图像滤波 %1</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/IntensityTransforms.cpp"/>
            <source>Choose another image or leave this filter out</source>
            <translation>请选择其他图像，或不使用此滤波</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/IntensityTransforms.cpp"/>
            <source>the image is 0 everywhere, so the filter has no scale</source>
            <translation>图像处处为 0，滤波无法确定尺度</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/LaplacianOfGaussian.cpp"/>
            <source>sigma %1 mm</source>
            <translation>sigma 为 %1 mm</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/LaplacianOfGaussian.cpp"/>
            <source>sigma of a Laplacian of Gaussian must be a number above 0</source>
            <translation>高斯-拉普拉斯的 sigma 须大于 0</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/LaplacianOfGaussian.cpp"/>
            <source>Choose another sigma</source>
            <translation>请选择其他 sigma</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/LaplacianOfGaussian.cpp"/>
            <source>%1 needs %2 voxels along %3, and the image has %4</source>
            <translation>%1在 %3 方向需要 %2 个体素，而图像只有 %4 个</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/LaplacianOfGaussian.cpp"/>
            <source>Choose a smaller sigma or leave this filter out</source>
            <translation>请选择更小的 sigma，或不使用此滤波</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/LaplacianOfGaussian.cpp"/>
            <source>Filtering: Laplacian of Gaussian</source>
            <translation>正在滤波：高斯-拉普拉斯</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/LocalBinaryPattern2D.cpp"/>
            <source>radius must be above 0 and at most 1000 voxels</source>
            <translation>半径须大于 0 且不超过 1000 个体素</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/LocalBinaryPattern2D.cpp"/>
            <source>Local binary pattern 2D</source>
            <translation>二维局部二值模式</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/LocalBinaryPattern2D.cpp"/>
            <source>Correct lbp2DRadius; 1 is usual</source>
            <translation>请更正 lbp2DRadius，通常为 1</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/LocalBinaryPattern2D.cpp"/>
            <source>samples must lie between 1 and 31</source>
            <translation>采样点数须在 1 至 31 之间</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/LocalBinaryPattern2D.cpp"/>
            <source>Correct lbp2DSamples; 8 is usual</source>
            <translation>请更正 lbp2DSamples，通常为 8</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/LocalBinaryPattern2D.cpp"/>
            <source>the slice axis must be 0, 1 or 2</source>
            <translation>层面轴须为 0、1 或 2</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/LocalBinaryPattern2D.cpp"/>
            <source>Correct force2Ddimension</source>
            <translation>请更正 force2Ddimension</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/LocalBinaryPattern3D.cpp"/>
            <source>levels must lie between 1 and 20</source>
            <translation>级数须在 1 至 20 之间</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/LocalBinaryPattern3D.cpp"/>
            <source>Local binary pattern 3D</source>
            <translation>三维局部二值模式</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/LocalBinaryPattern3D.cpp"/>
            <source>Correct lbp3DLevels; 2 is usual</source>
            <translation>请更正 lbp3DLevels，通常为 2</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/LocalBinaryPattern3D.cpp"/>
            <source>Correct lbp3DIcosphereRadius; 1 is usual</source>
            <translation>请更正 lbp3DIcosphereRadius，通常为 1</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/LocalBinaryPattern3D.cpp"/>
            <source>subdivision must lie between 0 and 5</source>
            <translation>细分次数须在 0 至 5 之间</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/LocalBinaryPattern3D.cpp"/>
            <source>Correct lbp3DIcosphereSubdivision; 1 is usual</source>
            <translation>请更正 lbp3DIcosphereSubdivision，通常为 1</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/Wavelet.cpp"/>
            <source>there is no discrete wavelet of this name</source>
            <translation>没有此名称的离散小波</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/Wavelet.cpp"/>
            <source>Choose one such as coif1, db4, sym8, bior2.2 or haar</source>
            <translation>请选择如 coif1、db4、sym8、bior2.2 或 haar</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/Wavelet.cpp"/>
            <source>the level of a wavelet transform lies between 1 and %1</source>
            <translation>小波变换的级数须在 1 至 %1 之间</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/Wavelet.cpp"/>
            <source>wavelet level %1</source>
            <translation>小波第 %1 级</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/Wavelet.cpp"/>
            <source>Choose another level</source>
            <translation>请选择其他级数</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/ibsi/Convolution.cpp"/>
            <source>there is no image to filter</source>
            <translation>没有可滤波的图像</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/ibsi/Convolution.cpp"/>
            <source>Choose an image</source>
            <translation>请选择图像</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/ibsi/Convolution.cpp"/>
            <source>the image holds voxels that are not numbers</source>
            <translation>图像含有非数值的体素</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/ibsi/Convolution.cpp"/>
            <source>Export the image again, without infinite or missing values</source>
            <translation>请重新导出图像，不要含有无穷大或缺失的数值</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/ibsi/Convolution.cpp"/>
            <source>mm, and the filter needs equal spacings</source>
            <translation>mm，而该滤波要求各方向间距相等</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/ibsi/Convolution.cpp"/>
            <source>Resample the image to voxels of equal sides first</source>
            <translation>请先将图像重采样为各边相等的体素</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/ibsi/Convolution.cpp"/>
            <source>is possible</source>
            <translation>是允许的</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/ibsi/Convolution.cpp"/>
            <source>Choose a value in this range</source>
            <translation>请选择此范围内的值</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/ibsi/Fourier.cpp"/>
            <source>the Fourier transform cannot be planned</source>
            <translation>无法规划傅里叶变换</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/ibsi/Fourier.cpp"/>
            <source>Choose a smaller image</source>
            <translation>请选择较小的图像</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/ibsi/Gabor.cpp"/>
            <source>sigma of the Gabor filter</source>
            <translation>Gabor 滤波的 sigma</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/ibsi/Gabor.cpp"/>
            <source>wavelength of the Gabor filter</source>
            <translation>Gabor 滤波的波长</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/ibsi/Gabor.cpp"/>
            <source>gamma of the Gabor filter</source>
            <translation>Gabor 滤波的 gamma</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/ibsi/Gabor.cpp"/>
            <source>theta of the Gabor filter</source>
            <translation>Gabor 滤波的 theta</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/ibsi/Gabor.cpp"/>
            <source>step of theta of the Gabor filter</source>
            <translation>Gabor 滤波的 theta 步长</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/ibsi/Gabor.cpp"/>
            <source>the steps don't make a full turn</source>
            <translation>步长不能整除一周</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/ibsi/Gabor.cpp"/>
            <source>Choose a part of 360 degrees, such as 22.5 or 45</source>
            <translation>请选择 360 度的约数，例如 22.5 或 45</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/ibsi/Gabor.cpp"/>
            <source>Gabor filter</source>
            <translation>Gabor 滤波</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/ibsi/Gabor.cpp"/>
            <source>radius in voxels of the Gabor filter</source>
            <translation>Gabor 滤波的半径（体素）</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/ibsi/Gabor.cpp"/>
            <source>Filtering</source>
            <translation>正在滤波</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/ibsi/LaplacianOfGaussian.cpp"/>
            <source>sigma of the Laplacian of Gaussian</source>
            <translation>高斯-拉普拉斯的 sigma</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/ibsi/LaplacianOfGaussian.cpp"/>
            <source>truncation of the Laplacian of Gaussian</source>
            <translation>高斯-拉普拉斯的截断</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/ibsi/LaplacianOfGaussian.cpp"/>
            <source>Laplacian of Gaussian</source>
            <translation>高斯-拉普拉斯</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/ibsi/LaplacianOfGaussian.cpp"/>
            <source>radius in voxels of the Laplacian of Gaussian</source>
            <translation>高斯-拉普拉斯的半径（体素）</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/ibsi/Laws.cpp"/>
            <source>&quot;%1&quot; is no kernel of Laws</source>
            <translation>“%1”不是 Laws 核</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/ibsi/Laws.cpp"/>
            <source>Laws' kernels</source>
            <translation>Laws 核</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/ibsi/Laws.cpp"/>
            <source>Choose two or three of L5, E5, S5, W5, R5, L3, E3 and S3, such as L5E5E5</source>
            <translation>请从 L5、E5、S5、W5、R5、L3、E3 和 S3 中选两个或三个，例如 L5E5E5</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/ibsi/Laws.cpp"/>
            <source>&quot;%1&quot; is not two or three kernels</source>
            <translation>“%1”不是两个或三个核</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/ibsi/Laws.cpp"/>
            <source>distance of Laws' texture energy</source>
            <translation>Laws 纹理能量的距离</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/ibsi/Mean.cpp"/>
            <source>support of the mean filter</source>
            <translation>均值滤波的支持域</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/ibsi/Mean.cpp"/>
            <source>the value is even</source>
            <translation>数值为偶数</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/ibsi/Mean.cpp"/>
            <source>Choose an odd number of voxels</source>
            <translation>请选择奇数个体素</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/ibsi/SeparableWavelet.cpp"/>
            <source>&quot;%1&quot; is not two or three of L and H</source>
            <translation>“%1”不是两个或三个 L 与 H</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/ibsi/SeparableWavelet.cpp"/>
            <source>passes of the wavelet</source>
            <translation>小波的通带</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/ibsi/SeparableWavelet.cpp"/>
            <source>Choose one letter for each axis, such as LH or LLH</source>
            <translation>请为每个轴选一个字母，例如 LH 或 LLH</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/ibsi/SeparableWavelet.cpp"/>
            <source>level of the wavelet</source>
            <translation>小波级数</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/ibsi/Simoncelli.cpp"/>
            <source>level of Simoncelli's wavelet</source>
            <translation>Simoncelli 小波的级数</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/ibsi/WaveletKernels.cpp"/>
            <source>&quot;%1&quot; is no wavelet that is known here</source>
            <translation>“%1”不是已知的小波</translation>
        </message>
        <message>
            <location filename="../../core/imaging/filters/ibsi/WaveletKernels.cpp"/>
            <source>Choose haar, db2, db3 or coif1</source>
            <translation>请选择 haar、db2、db3 或 coif1</translation>
        </message>
        <message>
            <location filename="../../core/learning/CaseRecipeJson.cpp"/>
            <source>is not above innerMm</source>
            <translation>不大于 innerMm</translation>
        </message>
        <message>
            <location filename="../../core/learning/CaseRecipeJson.cpp"/>
            <source>is less than %1</source>
            <translation>小于 %1</translation>
        </message>
        <message>
            <location filename="../../core/learning/CaseRecipeJson.cpp"/>
            <source>is 0: such a search would not end</source>
            <translation>为 0：这样的搜索不会结束</translation>
        </message>
        <message>
            <location filename="../../core/learning/CaseRecipeJson.cpp"/>
            <source>names a level twice</source>
            <translation>重复列出了一个水平</translation>
        </message>
        <message>
            <location filename="../../core/learning/CaseRecipeJson.cpp"/>
            <source>has fewer than two levels</source>
            <translation>少于两个水平</translation>
        </message>
        <message>
            <location filename="../../core/learning/CaseRecipeJson.cpp"/>
            <source>repeats %1</source>
            <translation>重复 %1</translation>
        </message>
        <message>
            <location filename="../../core/learning/CaseRecipeJson.cpp"/>
            <source>names a phase twice</source>
            <translation>重复列出了一个期相</translation>
        </message>
        <message>
            <location filename="../../core/learning/CoxModelJson.cpp"/>
            <source>has not as many entries as times</source>
            <translation>的条目数与时间点数不符</translation>
        </message>
        <message>
            <location filename="../../core/learning/CoxModelJson.cpp"/>
            <source>can't be drawn: %1</source>
            <translation>无法绘制：%1</translation>
        </message>
        <message>
            <location filename="../../core/learning/CoxModelJson.cpp"/>
            <source>is none of the model's features</source>
            <translation>不是模型的特征</translation>
        </message>
        <message>
            <location filename="../../core/learning/CoxModelJson.cpp"/>
            <source>is radscore, but the model has none</source>
            <translation>为 radscore，但模型没有影像组学评分</translation>
        </message>
        <message>
            <location filename="../../core/learning/CoxModelJson.cpp"/>
            <source>is score, but the model has no classifier</source>
            <translation>为 score，但模型没有分类器</translation>
        </message>
        <message>
            <location filename="../../core/learning/CoxModelJson.cpp"/>
            <source>don't rise</source>
            <translation>未递增</translation>
        </message>
        <message>
            <location filename="../../core/learning/Fit.cpp"/>
            <source>and %1 more</source>
            <translation>及另外 %1 项</translation>
        </message>
        <message>
            <location filename="../../core/learning/Fit.cpp"/>
            <source>Left out, for %1: %2</source>
            <translation>已排除，因%1：%2</translation>
        </message>
        <message>
            <location filename="../../core/learning/Fit.cpp"/>
            <source>values are missing</source>
            <translation>有缺失值</translation>
        </message>
        <message>
            <location filename="../../core/learning/Fit.cpp"/>
            <source>the values are the same in all cases</source>
            <translation>所有病例的值相同</translation>
        </message>
        <message>
            <location filename="../../core/learning/Fit.cpp"/>
            <source>the values are too large</source>
            <translation>数值过大</translation>
        </message>
        <message>
            <location filename="../../core/learning/Fit.cpp"/>
            <source>they are a multiple of another feature</source>
            <translation>是另一特征的倍数</translation>
        </message>
        <message>
            <location filename="../../core/learning/Fit.cpp"/>
            <source>Cross-validating the model</source>
            <translation>正在对模型做交叉验证</translation>
        </message>
        <message>
            <location filename="../../core/learning/Fit.cpp"/>
            <source>The LASSO selected no feature: cross-validation found no feature that helps to tell the classes apart, and the model will refuse to predict</source>
            <translation>LASSO 未选出任何特征：交叉验证未发现有助于区分两类的特征，该模型将不能用于预测</translation>
        </message>
        <message>
            <location filename="../../core/learning/Fit.cpp"/>
            <source>Few cases: %1 of the rarer class for %2 feature; 10 per feature are the usual minimum</source>
            <translation>病例较少：较少一类 %1 例，%2 个特征；通常每个特征至少需要 10 例</translation>
        </message>
        <message>
            <location filename="../../core/learning/Fit.cpp"/>
            <source>Few cases: %1 of the rarer class for %2 features; 10 per feature are the usual minimum</source>
            <translation>病例较少：较少一类 %1 例，%2 个特征；通常每个特征至少需要 10 例</translation>
        </message>
        <message>
            <location filename="../../core/learning/Fit.cpp"/>
            <source>Too few cases of the rarer class for folds within folds: there is no cross-validated AUC, and the apparent one is optimistic</source>
            <translation>较少一类的病例过少，无法做嵌套交叉验证：没有交叉验证的 AUC，而表观 AUC 偏乐观</translation>
        </message>
        <message>
            <location filename="../../core/learning/Fit.cpp"/>
            <source>has %1 cases and %2 outcomes</source>
            <translation>有 %1 例、%2 个结局</translation>
        </message>
        <message>
            <location filename="../../core/learning/Fit.cpp"/>
            <source>The training table</source>
            <translation>训练表</translation>
        </message>
        <message>
            <location filename="../../core/learning/Fit.cpp"/>
            <source>Give one outcome per case</source>
            <translation>请为每例给出一个结局</translation>
        </message>
        <message>
            <location filename="../../core/learning/Fit.cpp"/>
            <source>%1 folds are too few</source>
            <translation>折数 %1 过少</translation>
        </message>
        <message>
            <location filename="../../core/learning/Fit.cpp"/>
            <source>Use 3 or more</source>
            <translation>请使用 3 折或以上</translation>
        </message>
        <message>
            <location filename="../../core/learning/Fit.cpp"/>
            <source>has %1 positive and %2 negative cases, where each class needs 3</source>
            <translation>有 %1 例阳性和 %2 例阴性，每类至少需要 3 例</translation>
        </message>
        <message>
            <location filename="../../core/learning/Fit.cpp"/>
            <source>Add cases</source>
            <translation>请增加病例</translation>
        </message>
        <message>
            <location filename="../../core/learning/Fit.cpp"/>
            <source>has no feature that is complete and differs between the cases</source>
            <translation>没有既完整又在病例间有差异的特征</translation>
        </message>
        <message>
            <location filename="../../core/learning/Fit.cpp"/>
            <source>Add feature columns</source>
            <translation>请添加特征列</translation>
        </message>
        <message>
            <location filename="../../core/learning/Fit.cpp"/>
            <source>Cross-validation has %1 folds instead of %2, one per case of the rarer class</source>
            <translation>交叉验证采用 %1 折而非 %2 折，使每折含较少一类的一例</translation>
        </message>
        <message>
            <location filename="../../core/learning/Fit.cpp"/>
            <source>Model fitted</source>
            <translation>模型已拟合</translation>
        </message>
        <message>
            <location filename="../../core/learning/FitInput.cpp"/>
            <source>%1 row has no value in the column &quot;%2&quot; and was left out</source>
            <translation>%1 行在“%2”列没有值，已排除</translation>
        </message>
        <message>
            <location filename="../../core/learning/FitInput.cpp"/>
            <source>%1 row has no value in the column &quot;%2&quot; and were left out</source>
            <translation>%1 行在“%2”列没有值，已排除</translation>
        </message>
        <message>
            <location filename="../../core/learning/FitInput.cpp"/>
            <source>%1 rows have no value in the column &quot;%2&quot; and was left out</source>
            <translation>%1 行在“%2”列没有值，已排除</translation>
        </message>
        <message>
            <location filename="../../core/learning/FitInput.cpp"/>
            <source>%1 rows have no value in the column &quot;%2&quot; and were left out</source>
            <translation>%1 行在“%2”列没有值，已排除</translation>
        </message>
        <message>
            <location filename="../../core/learning/FitInput.cpp"/>
            <source>has no column &quot;%1&quot;</source>
            <translation>没有“%1”列</translation>
        </message>
        <message>
            <location filename="../../core/learning/FitInput.cpp"/>
            <source>Choose one of its columns: %1</source>
            <translation>请从其列中选择：%1</translation>
        </message>
        <message>
            <location filename="../../core/learning/FitInput.cpp"/>
            <source>column &quot;%1&quot; has %2 different values where two are needed%3</source>
            <translation>“%1”列有 %2 种不同的值，而需要两种%3</translation>
        </message>
        <message>
            <location filename="../../core/learning/FitInput.cpp"/>
            <source>column &quot;%1&quot; has %2 different values where two are needed: %3</source>
            <translation>“%1”列有 %2 种不同的值，而需要两种：%3</translation>
        </message>
        <message>
            <location filename="../../core/learning/FitInput.cpp"/>
            <source>Choose a column with two classes, or keep the rows of two classes only</source>
            <translation>请选择有两个类别的列，或只保留两个类别的行</translation>
        </message>
        <message>
            <location filename="../../core/learning/FitInput.cpp"/>
            <source>column &quot;%1&quot; has no value &quot;%2&quot;</source>
            <translation>“%1”列没有值“%2”</translation>
        </message>
        <message>
            <location filename="../../core/learning/FitInput.cpp"/>
            <source>Choose one of %1 as the positive class</source>
            <translation>请从 %1 中选择阳性类</translation>
        </message>
        <message>
            <location filename="../../core/learning/FitInput.cpp"/>
            <source>they hold text</source>
            <translation>其内容为文本</translation>
        </message>
        <message>
            <location filename="../../core/learning/FitInput.cpp"/>
            <source>they are named like case ids</source>
            <translation>其名称像病例编号</translation>
        </message>
        <message>
            <location filename="../../core/learning/FitInput.cpp"/>
            <source>they describe the extraction, not the case</source>
            <translation>描述的是提取过程而非病例</translation>
        </message>
        <message>
            <location filename="../../core/learning/FitInput.cpp"/>
            <source>has no column of numbers besides the outcome</source>
            <translation>除结局外没有数值列</translation>
        </message>
        <message>
            <location filename="../../core/learning/FitInput.cpp"/>
            <source>Give a table with a line per case and a column per feature</source>
            <translation>请提供每例一行、每个特征一列的表</translation>
        </message>
        <message>
            <location filename="../../core/learning/FittedModel.cpp"/>
            <source>is %1 MB large, more than a model file may be</source>
            <translation>大小为 %1 MB，超出模型文件的上限</translation>
        </message>
        <message>
            <location filename="../../core/learning/FittedModel.cpp"/>
            <source>Select fewer features, or grow fewer trees</source>
            <translation>请减少特征，或减少树的数目</translation>
        </message>
        <message>
            <location filename="../../core/learning/FormulaCompletion.cpp"/>
            <source>needs columns that the table doesn't have: %1</source>
            <translation>需要表中没有的列：%1</translation>
        </message>
        <message>
            <location filename="../../core/learning/FormulaCompletion.cpp"/>
            <source>Extract the features with the formula's settings, and keep their names</source>
            <translation>请按公式的设置提取特征，并保留其名称</translation>
        </message>
        <message>
            <location filename="../../core/learning/FormulaCompletion.cpp"/>
            <source>finds all its features in %1 cases of the table, fewer than %2</source>
            <translation>在表中只有 %1 例具备其全部特征，少于 %2 例</translation>
        </message>
        <message>
            <location filename="../../core/learning/FormulaCompletion.cpp"/>
            <source>Give a table of more cases: means and standard deviations of so few say little</source>
            <translation>请提供更多病例的表：病例过少时均值和标准差没有意义</translation>
        </message>
        <message>
            <location filename="../../core/learning/FormulaCompletion.cpp"/>
            <source>is the same in all cases of the table, so that it has no z-score</source>
            <translation>在表中所有病例都相同，因此没有 z 分数</translation>
        </message>
        <message>
            <location filename="../../core/learning/FormulaCompletion.cpp"/>
            <source>Check the table's column</source>
            <translation>请检查表中该列</translation>
        </message>
        <message>
            <location filename="../../core/learning/FormulaCompletion.cpp"/>
            <source>a probability of 0.5, for want of local outcomes; not the paper's cut-off</source>
            <translation>概率 0.5（没有本地结局）；不是论文的截断值</translation>
        </message>
        <message>
            <location filename="../../core/learning/FormulaCompletion.cpp"/>
            <source>Nothing is known of its performance here: the local table named no outcome</source>
            <translation>其性能未知：本地表没有结局</translation>
        </message>
        <message>
            <location filename="../../core/learning/FormulaCompletion.cpp"/>
            <source>largest Youden index on the local cases</source>
            <translation>本地病例的最大约登指数</translation>
        </message>
        <message>
            <location filename="../../core/learning/FormulaCompletion.cpp"/>
            <source>local cases</source>
            <translation>本地病例</translation>
        </message>
        <message>
            <location filename="../../core/learning/FormulaCompletion.cpp"/>
            <source>is no published formula: it has its means and standard deviations</source>
            <translation>不是已发表的公式：它已有均值和标准差</translation>
        </message>
        <message>
            <location filename="../../core/learning/FormulaCompletion.cpp"/>
            <source>Use it as it is</source>
            <translation>请直接使用</translation>
        </message>
        <message>
            <location filename="../../core/learning/FormulaCompletion.cpp"/>
            <source>its coefficients were published without cross-validated scores</source>
            <translation>其系数发表时没有交叉验证评分</translation>
        </message>
        <message>
            <location filename="../../core/learning/FormulaCompletion.cpp"/>
            <source>Features and coefficients are those of the paper: %1</source>
            <translation>特征和系数取自论文：%1</translation>
        </message>
        <message>
            <location filename="../../core/learning/FormulaCompletion.cpp"/>
            <source>Means and standard deviations (divided by n) are those of %1 local cases</source>
            <translation>均值和标准差（除以 n）取自 %1 例本地病例</translation>
        </message>
        <message>
            <location filename="../../core/learning/FormulaCompletion.cpp"/>
            <source>The paper's means and standard deviations are not known: with those of %1 local cases its Radscore is shifted and stretched as far as these cases differ from the paper's</source>
            <translation>论文的均值和标准差未知：以 %1 例本地病例的值代替时，其影像组学评分会随这些病例与论文病例的差异而平移和缩放</translation>
        </message>
        <message>
            <location filename="../../core/learning/FormulaCompletion.cpp"/>
            <source>With only %1 local cases means and standard deviations are uncertain</source>
            <translation>本地病例仅 %1 例，均值和标准差不可靠</translation>
        </message>
        <message>
            <location filename="../../core/learning/FormulaCompletion.cpp"/>
            <source>%1 cases of the local table lacked a feature and were left out</source>
            <translation>本地表中有 %1 例缺少特征，已排除</translation>
        </message>
        <message>
            <location filename="../../core/learning/FormulaCompletion.cpp"/>
            <source>%1, completed with %2 local cases</source>
            <translation>%1，以 %2 例本地病例补全</translation>
        </message>
        <message>
            <location filename="../../core/learning/FormulaCompletion.cpp"/>
            <source>Coefficients as published (%1); means and standard deviations of %2 local cases</source>
            <translation>系数同发表值（%1）；均值和标准差取自 %2 例本地病例</translation>
        </message>
        <message>
            <location filename="../../core/learning/FormulaCompletion.cpp"/>
            <source>Not the paper's model</source>
            <translation>并非论文原模型</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Research use only</source>
            <translation>仅供科研使用</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Not for clinical use: no medical device, validated for no patient</source>
            <translation>不用于临床：不是医疗器械，未对任何患者验证</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>A published formula: Radscore = intercept + sum of coefficient x z-score</source>
            <translation>已发表的公式：Radscore = 截距 + Σ 系数 × z 分数</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>It has no means and standard deviations to form z-scores with, and scores no case</source>
            <translation>没有形成 z 分数所需的均值和标准差，不能对病例评分</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>z-score and LASSO logistic regression: Radscore = intercept + sum of coefficient x z, probability = 1 / (1 + exp(-Radscore))</source>
            <translation>z 分数与 LASSO 逻辑回归：Radscore = 截距 + Σ 系数 × z，概率 = 1 / (1 + exp(-Radscore))</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Cox regression: the risk of the event by %1 %2</source>
            <translation>Cox 回归：%1 %2内发生事件的风险</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Cox regression: the risk of %1 by %2 %3</source>
            <translation>Cox 回归：%2 %3内%1的风险</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Radscore = intercept + sum of coefficient x mapped feature, probability = 1 / (1 + exp(-Radscore))</source>
            <translation>Radscore = 截距 + Σ 系数 × 映射后的特征，概率 = 1 / (1 + exp(-Radscore))</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>%1 on the Radscore</source>
            <translation>以影像组学评分为输入的%1</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>%1 on the features</source>
            <translation>以特征为输入的%1</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Intended use</source>
            <translation>预期用途</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>To repeat and to check a study's results on other cohorts, by researchers</source>
            <translation>供研究者在其他队列中重复和检验研究结果</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Question: %1</source>
            <translation>研究问题：%1</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Features are read from the phase &quot;%1&quot;</source>
            <translation>从期相“%1”中提取特征</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>%1 from a probability of %2 on; the cut-off is of unknown origin</source>
            <translation>概率达到 %2 起判为 %1；截断值来源不明</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>%1 from a probability of %2 on; the cut-off is %3</source>
            <translation>概率达到 %2 起判为 %1；截断值为%3</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>%1 from a Radscore of %2 on: the largest Youden index on the training cases</source>
            <translation>影像组学评分达到 %2 起判为 %1：训练病例的最大约登指数</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>%1 (a ring from %2 to %3 mm of the outline's edge)</source>
            <translation>%1（轮廓边缘 %2 至 %3 mm 的瘤周环）</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>%11 to %2 (a Gaussian mixture of the case's voxels, seed %3, by rising intensity)</source>
            <translation>%1 至 %2（病例体素的高斯混合，种子 %3，按强度递增）</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>%1 (the outline)</source>
            <translation>%1（轮廓）</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>What a case must bring</source>
            <translation>病例须具备的内容</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>The file does not tell modality, phases and how regions are made: rings and subregions must be given</source>
            <translation>文件未说明模态、期相以及区域的生成方法：须给出瘤周环和亚区</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Modality: any</source>
            <translation>模态：任意</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Modality: %1</source>
            <translation>模态：%1</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Phases: %1</source>
            <translation>期相：%1</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>One outline, of which it makes: %1</source>
            <translation>一个轮廓，由其生成：%1</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Asked for: %1</source>
            <translation>需要填写：%1</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Asked for: %1: %2</source>
            <translation>需要填写：%1：%2</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Asked for: %1 (%2)</source>
            <translation>需要填写：%1（%2）</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Asked for: %1 (%2): %3</source>
            <translation>需要填写：%1（%2）：%3</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Its probabilities have no interval: %1</source>
            <translation>其概率没有区间：%1</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Calibration in cross-validation: logit P(%1) = %2 + %3 x score, from %4 training cases, %5 of them %6; intervals of answers come from it</source>
            <translation>交叉验证中的校准：logit P(%1) = %2 + %3 × 评分，依据 %4 例训练病例，其中 %6 %5 例；结果的区间由此得出</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Trained on</source>
            <translation>训练数据</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>The cases of the paper: %1</source>
            <translation>论文的病例：%1</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>SYNTHETIC cases, made by a program: no evidence of accuracy</source>
            <translation>合成病例（SYNTHETIC），由程序生成：不能作为准确性的证据</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>%1 cases</source>
            <translation>%1 例</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>%1, %2 of them with the event; the longest follow-up is %3 %4</source>
            <translation>%1，其中 %2 例发生事件；最长随访 %3 %4</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>%1 of unknown outcome</source>
            <translation>%1 例结局不明</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Feature</source>
            <translation>特征</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Mean</source>
            <translation>均值</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Smallest</source>
            <translation>最小值</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Largest</source>
            <translation>最大值</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Missing</source>
            <translation>缺失</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Radscore coefficient</source>
            <translation>影像组学评分系数</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Radscore = %1 + sum of coefficient x mapped feature</source>
            <translation>Radscore = %1 + Σ 系数 × 映射后的特征</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>A missing value is filled in as in training, with a warning, where the training steps say how</source>
            <translation>训练步骤有规定时，缺失值按训练时的方法填补并给出警告</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>A case that lacks a value is refused</source>
            <translation>缺少数值的病例将被拒绝</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>ComBat: only cases of these batches can be scored: %1</source>
            <translation>ComBat：只能对以下批次的病例评分：%1</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Cox model</source>
            <translation>Cox 模型</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Predictor</source>
            <translation>预测因素</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>log hazard ratio</source>
            <translation>风险比的对数</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Features</source>
            <translation>特征</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Radscore = %1 + sum of coefficient x z-score; high is %2</source>
            <translation>Radscore = %1 + Σ 系数 × z 分数；高值为 %2</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Coefficient</source>
            <translation>系数</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>not published</source>
            <translation>未发表</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Radscore = %1 + sum of coefficient x z-score</source>
            <translation>Radscore = %1 + Σ 系数 × z 分数</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>How it was selected</source>
            <translation>特征筛选方法</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>LASSO, %1 = %2 in %3 folds, seed %4</source>
            <translation>LASSO，%1 = %2，%3 折，种子 %4</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>As the paper tells</source>
            <translation>见论文</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Not told</source>
            <translation>未说明</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Performance</source>
            <translation>模型性能</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Nothing was computed here</source>
            <translation>此处未作计算</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Part</source>
            <translation>数据集</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Cases</source>
            <translation>病例数</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Events</source>
            <translation>事件数</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Positive</source>
            <translation>阳性</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Calibration slope</source>
            <translation>校准斜率</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Brier score</source>
            <translation>Brier 评分</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>On its own training cases a model does better than on any others</source>
            <translation>模型在自身训练病例上的表现优于其他任何病例</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>%1 alone: AUC %2 (%3) in cross-validation</source>
            <translation>仅%1：交叉验证 AUC %2 (%3)</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Limits</source>
            <translation>局限性</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>A case is called unlike the training cases beyond a Mahalanobis distance of %1 (with a ridge, since there are few cases for so many features)</source>
            <translation>马氏距离超过 %1 的病例视为与训练病例不相似（因特征多而病例少，采用岭估计）</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>A case is called unlike the training cases beyond a Mahalanobis distance of %1</source>
            <translation>马氏距离超过 %1 的病例视为与训练病例不相似</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>A probability is that of the model among cases like its training cases, not of the disease</source>
            <translation>概率是模型对与训练病例相似者给出的概率，并非患病概率</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Scanner, protocol, outlining reader and extraction settings change features; other ones than in training make the answer unreliable</source>
            <translation>扫描仪、扫描方案、勾画者和提取设置都会改变特征；与训练时不同则结果不可靠</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>What is missing</source>
            <translation>尚缺内容</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>No performance on cases that took no part in training</source>
            <translation>没有未参与训练的病例上的性能</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>external validation</source>
            <translation>外部验证</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>No validation on cases of another centre</source>
            <translation>没有其他中心病例的验证</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>No calibration: whether 70 % means 7 of 10 is not known</source>
            <translation>没有校准：不知道 70 % 是否意味着 10 例中 7 例</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>No extraction settings: a case must be measured as the training table was, however that was</source>
            <translation>没有提取设置：病例须按训练表的方式测量，而其方式未知</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>No check of the features together: there are more than %1, or too few cases</source>
            <translation>未对特征作整体检查：特征多于 %1 个，或病例过少</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>No prospective study, and no evidence that its use helps anybody</source>
            <translation>没有前瞻性研究，也没有证据表明其使用对任何人有益</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Provenance</source>
            <translation>溯源</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Program: Rimlight</source>
            <translation>程序：Rimlight</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Made on:</source>
            <translation>生成日期：</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Protocol:</source>
            <translation>方案：</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Seed:</source>
            <translation>随机种子：</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Command:</source>
            <translation>命令：</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Training table, SHA-256:</source>
            <translation>训练表 SHA-256：</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>All inputs, SHA-256:</source>
            <translation>全部输入 SHA-256：</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Outcome:</source>
            <translation>结局：</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Extraction settings:</source>
            <translation>提取设置：</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Note:</source>
            <translation>备注：</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelCard.cpp"/>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelField.cpp"/>
            <source>Fit the model again, or get an unchanged copy of the file</source>
            <translation>请重新拟合模型，或获取未改动的文件</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelField.cpp"/>
            <source>field (whole) %1</source>
            <translation>字段（整体）%1</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelField.cpp"/>
            <source>is not an object</source>
            <translation>不是对象</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelField.cpp"/>
            <source>field %1 is missing</source>
            <translation>缺少字段 %1</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelField.cpp"/>
            <source>is not a list</source>
            <translation>不是列表</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelField.cpp"/>
            <source>has %1 entries, more than %2</source>
            <translation>有 %1 个条目，超过 %2 个</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelField.cpp"/>
            <source>is not a number</source>
            <translation>不是数值</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelField.cpp"/>
            <source>is too large (%1)</source>
            <translation>过大（%1）</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelField.cpp"/>
            <source>is %1, not within %2 to %3</source>
            <translation>为 %1，不在 %2 至 %3 之间</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelField.cpp"/>
            <source>is not positive (%1)</source>
            <translation>不是正数（%1）</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelField.cpp"/>
            <source>is not a whole number of 0 or more</source>
            <translation>不是 0 或正整数</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelField.cpp"/>
            <source>is %1, more than %2</source>
            <translation>为 %1，超过 %2</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelField.cpp"/>
            <source>is not a text</source>
            <translation>不是文本</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelField.cpp"/>
            <source>is too long</source>
            <translation>过长</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelField.cpp"/>
            <source>is neither true nor false</source>
            <translation>既不是 true 也不是 false</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelField.cpp"/>
            <source>is none of %1</source>
            <translation>不是 %1 之一</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelField.cpp"/>
            <source>has %1 entries, not %2</source>
            <translation>有 %1 个条目，而非 %2 个</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelField.cpp"/>
            <source>is not a whole number from %1 to %2</source>
            <translation>不是 %1 至 %2 的整数</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelField.cpp"/>
            <source>is nested too deeply for a model</source>
            <translation>嵌套过深，不能作为模型</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelField.cpp"/>
            <source>has the field %1 twice in one object</source>
            <translation>同一对象中字段 %1 出现两次</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelField.cpp"/>
            <source>is not JSON (error at byte %1)</source>
            <translation>不是 JSON（第 %1 字节处有误）</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelField.cpp"/>
            <source>Check that it is a model file and complete</source>
            <translation>请确认它是完整的模型文件</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelField.cpp"/>
            <source>holds a number that is too large</source>
            <translation>含有过大的数值</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelFromStudy.cpp"/>
            <source>ComBat has %1 covariates, of which not all have a name</source>
            <translation>ComBat 有 %1 个协变量，并非全部有名称</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelFromStudy.cpp"/>
            <source>Name the covariates, so that a case can be asked for them</source>
            <translation>请为协变量命名，以便向病例询问</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelFromStudy.cpp"/>
            <source>no case was followed until the times to read the risk at</source>
            <translation>没有病例随访到读取风险的时间点</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelFromStudy.cpp"/>
            <source>Ask for earlier times in the protocol</source>
            <translation>请在方案中要求更早的时间点</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelFromStudy.cpp"/>
            <source>The risk is not told for times beyond the longest follow-up</source>
            <translation>对超过最长随访的时间点不给出风险</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelFromStudy.cpp"/>
            <source>no feature was selected, so that there is no model</source>
            <translation>未选出特征，因此没有模型</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelFromStudy.cpp"/>
            <source>Use more cases, or features that tell more</source>
            <translation>请使用更多病例，或信息更多的特征</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelJson.cpp"/>
            <source>is 0; a feature that isn't selected has no place in a model</source>
            <translation>为 0；未入选的特征不应出现在模型中</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelJson.cpp"/>
            <source>is less than trainingMinimum</source>
            <translation>小于 trainingMinimum</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelJson.cpp"/>
            <source>is not a pair of numbers</source>
            <translation>不是一对数值</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelJson.cpp"/>
            <source>is neither &quot;lambda.min&quot; nor &quot;lambda.1se&quot;</source>
            <translation>既不是“lambda.min”也不是“lambda.1se”</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelJson.cpp"/>
            <source>is not a Rimlight model</source>
            <translation>不是 Rimlight 模型</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelJson.cpp"/>
            <source>Choose a file that &quot;rimlight-cli fit&quot; or a study wrote</source>
            <translation>请选择由“rimlight-cli fit”或研究写出的文件</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelJson.cpp"/>
            <source>format version %1 is newer than this program reads (%2)</source>
            <translation>格式版本 %1 比本程序可读的版本（%2）新</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelJson.cpp"/>
            <source>Install a newer Rimlight, or fit the model again with this one</source>
            <translation>请安装更新版本的 Rimlight，或用本版本重新拟合模型</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelJson.cpp"/>
            <source>format version %1 is unknown</source>
            <translation>格式版本 %1 未知</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelJson.cpp"/>
            <source>doesn't hold as many cases of each class as field performance says</source>
            <translation>各类病例数与字段 performance 所述不符</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelJson.cpp"/>
            <source>is the same as positiveLabel</source>
            <translation>与 positiveLabel 相同</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelJson.cpp"/>
            <source>has a text that is not UTF-8</source>
            <translation>含有非 UTF-8 的文本</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelJson.cpp"/>
            <source>the model</source>
            <translation>模型</translation>
        </message>
        <message>
            <location filename="../../core/learning/ModelJson.cpp"/>
            <source>Save the training table as CSV UTF-8</source>
            <translation>请将训练表保存为 CSV UTF-8</translation>
        </message>
        <message>
            <location filename="../../core/learning/Parameters.cpp"/>
            <source>It has no settings</source>
            <translation>它没有设置</translation>
        </message>
        <message>
            <location filename="../../core/learning/Parameters.cpp"/>
            <source>Its settings are: %1</source>
            <translation>其设置有：%1</translation>
        </message>
        <message>
            <location filename="../../core/learning/Parameters.cpp"/>
            <source>a whole number from %1 to %2</source>
            <translation>%1 至 %2 的整数</translation>
        </message>
        <message>
            <location filename="../../core/learning/Parameters.cpp"/>
            <source>a number from %1 to %2</source>
            <translation>%1 至 %2 的数值</translation>
        </message>
        <message>
            <location filename="../../core/learning/Parameters.cpp"/>
            <source>a number from %1 to %2, or one of %3</source>
            <translation>%1 至 %2 的数值，或 %3 之一</translation>
        </message>
        <message>
            <location filename="../../core/learning/Parameters.cpp"/>
            <source>one of %1</source>
            <translation>%1 之一</translation>
        </message>
        <message>
            <location filename="../../core/learning/Parameters.cpp"/>
            <source>yes or no</source>
            <translation>是或否</translation>
        </message>
        <message>
            <location filename="../../core/learning/Parameters.cpp"/>
            <source>has no setting &quot;%1&quot;</source>
            <translation>没有设置“%1”</translation>
        </message>
        <message>
            <location filename="../../core/learning/Parameters.cpp"/>
            <source>&quot;%1&quot; can't be %2</source>
            <translation>“%1”不能为 %2</translation>
        </message>
        <message>
            <location filename="../../core/learning/Parameters.cpp"/>
            <source>Give %1: %2</source>
            <translation>请给出 %1：%2</translation>
        </message>
        <message>
            <location filename="../../core/learning/Predict.cpp"/>
            <source>The model</source>
            <translation>模型</translation>
        </message>
        <message>
            <location filename="../../core/learning/Predict.cpp"/>
            <source>Complete it with a table of your own cases: rimlight-cli model complete MODEL --table FEATURES.csv -o OUT.json</source>
            <translation>请用您自己的病例表补全：rimlight-cli model complete MODEL --table FEATURES.csv -o OUT.json</translation>
        </message>
        <message>
            <location filename="../../core/learning/Predict.cpp"/>
            <source>the LASSO selected no feature when this model was fitted, so it can't predict</source>
            <translation>拟合此模型时 LASSO 未选出任何特征，因此不能预测</translation>
        </message>
        <message>
            <location filename="../../core/learning/Predict.cpp"/>
            <source>Fit a model on more cases or on more telling features</source>
            <translation>请用更多病例或信息更多的特征拟合模型</translation>
        </message>
        <message>
            <location filename="../../core/learning/Predict.h"/>
            <source>The model was trained on synthetic cases: its answer is no evidence about a real patient</source>
            <translation>该模型用合成病例训练：其结果不能作为真实患者的证据</translation>
        </message>
        <message>
            <location filename="../../core/learning/PredictTrained.cpp"/>
            <source>it isn't said where the case was scanned, whose effect the model removes</source>
            <translation>未说明病例在何处扫描，而模型需去除其影响</translation>
        </message>
        <message>
            <location filename="../../core/learning/PredictTrained.cpp"/>
            <source>no training case is of batch &quot;%1&quot;</source>
            <translation>没有批次为“%1”的训练病例</translation>
        </message>
        <message>
            <location filename="../../core/learning/PredictTrained.cpp"/>
            <source>The case</source>
            <translation>该病例</translation>
        </message>
        <message>
            <location filename="../../core/learning/PredictTrained.cpp"/>
            <source>Name one of: %1</source>
            <translation>请指明以下之一：%1</translation>
        </message>
        <message>
            <location filename="../../core/learning/PredictTrained.cpp"/>
            <source>has none of the features that the model needs</source>
            <translation>没有模型所需的任何特征</translation>
        </message>
        <message>
            <location filename="../../core/learning/PredictTrained.cpp"/>
            <source>Check the image, the outline and the clinical values</source>
            <translation>请检查图像、轮廓和临床变量</translation>
        </message>
        <message>
            <location filename="../../core/learning/PredictTrained.cpp"/>
            <source>%1 has no value (%2); it counts as %3, as a missing value among the training cases would</source>
            <translation>%1没有数值（%2），按训练病例缺失值的处理方式记为 %3</translation>
        </message>
        <message>
            <location filename="../../core/learning/PredictTrained.cpp"/>
            <source>The model's probabilities are not calibrated: it gives %1 %2 %, but of training cases with such a score %3 % (%4 to %5 %) were, in cross-validation</source>
            <translation>模型的概率未校准：模型给出 %1 为 %2 %，而交叉验证中具有该评分的训练病例有 %3 %（%4 至 %5 %）为该类</translation>
        </message>
        <message>
            <location filename="../../core/learning/PredictTrained.cpp"/>
            <source>the model's file holds no covariance of its coefficients</source>
            <translation>模型文件没有系数的协方差</translation>
        </message>
        <message>
            <location filename="../../core/learning/PredictTrained.cpp"/>
            <source>no training case had the event by %1 %2</source>
            <translation>没有训练病例在 %1 %2内发生事件</translation>
        </message>
        <message>
            <location filename="../../core/learning/PredictTrained.cpp"/>
            <source>The features together are unlike the training cases': Mahalanobis distance %1, above the %2 that 97.5 % of the training cases keep to</source>
            <translation>该病例各特征的整体情况与训练病例不相似：马氏距离为 %1，超过 97.5 % 训练病例所不及的 %2</translation>
        </message>
        <message>
            <location filename="../../core/learning/PredictTrained.cpp"/>
            <source>is needed by the model and is not among the given features</source>
            <translation>为模型所需，但不在给定的特征中</translation>
        </message>
        <message>
            <location filename="../../core/learning/PredictTrained.cpp"/>
            <source>Extract it with the model's settings, or give it as a clinical value</source>
            <translation>请按模型的设置提取，或作为临床变量给出</translation>
        </message>
        <message>
            <location filename="../../core/learning/PredictTrained.cpp"/>
            <source>is needed by the model and is not finite</source>
            <translation>为模型所需，但不是有限数值</translation>
        </message>
        <message>
            <location filename="../../core/learning/PredictTrained.cpp"/>
            <source>Check the image and the outline</source>
            <translation>请检查图像和轮廓</translation>
        </message>
        <message>
            <location filename="../../core/learning/PredictTrained.cpp"/>
            <source>is needed by the model and has no value (%1)</source>
            <translation>为模型所需，但没有数值（%1）</translation>
        </message>
        <message>
            <location filename="../../core/learning/PredictTrained.cpp"/>
            <source>is needed by the model and has no value ()</source>
            <translation>为模型所需，但没有数值</translation>
        </message>
        <message>
            <location filename="../../core/learning/PredictTrained.cpp"/>
            <source>Check the image and the outline, or use a model without this feature</source>
            <translation>请检查图像和轮廓，或使用不含此特征的模型</translation>
        </message>
        <message>
            <location filename="../../core/learning/PredictTrained.cpp"/>
            <source>is %1, too far from every training case to be scored</source>
            <translation>为 %1，与所有训练病例相差过大，无法评分</translation>
        </message>
        <message>
            <location filename="../../core/learning/PredictTrained.cpp"/>
            <source>Check the image's unit and the extraction settings</source>
            <translation>请检查图像的单位和提取设置</translation>
        </message>
        <message>
            <location filename="../../core/learning/PredictTrained.cpp"/>
            <source>is too far from every training case to be scored</source>
            <translation>与所有训练病例相差过大，无法评分</translation>
        </message>
        <message>
            <location filename="../../core/learning/PredictTrained.cpp"/>
            <source>no feature was selected when this model was fitted, so it can't predict</source>
            <translation>拟合此模型时未选出任何特征，因此不能预测</translation>
        </message>
        <message>
            <location filename="../../core/learning/PredictionWarnings.cpp"/>
            <source>The model was trained on few cases: %1 %2 and %3 %4 for %5 (10 of the rarer class per feature are the usual minimum)</source>
            <translation>该模型的训练病例较少：%2 %1 例、%4 %3 例，%5（通常每个特征至少需要较少一类 10 例）</translation>
        </message>
        <message>
            <location filename="../../core/learning/PredictionWarnings.cpp"/>
            <source>In cross-validation the model did not surely tell the classes apart (AUC %1, 95 % interval %2 to %3)</source>
            <translation>交叉验证中模型未能可靠地区分两类（AUC %1，95 % 置信区间 %2 至 %3）</translation>
        </message>
        <message>
            <location filename="../../core/learning/PredictionWarnings.cpp"/>
            <source>The Cox model was fitted on few events: %1 for %2 predictors (10 per predictor are the usual minimum)</source>
            <translation>Cox 模型所依据的事件较少：%1 个事件，%2 个预测因素（通常每个预测因素至少需要 10 个事件）</translation>
        </message>
        <message>
            <location filename="../../core/learning/PredictionWarnings.cpp"/>
            <source>%1 feature</source>
            <translation>%1 个特征</translation>
        </message>
        <message>
            <location filename="../../core/learning/PredictionWarnings.cpp"/>
            <source>%1 features</source>
            <translation>%1 个特征</translation>
        </message>
        <message>
            <location filename="../../core/learning/PredictionWarnings.cpp"/>
            <source>%1 is %2, above every training case%3</source>
            <translation>%1为 %2，高于所有训练病例%3</translation>
        </message>
        <message>
            <location filename="../../core/learning/PredictionWarnings.cpp"/>
            <source>%1 is %2, below every training case%3</source>
            <translation>%1为 %2，低于所有训练病例%3</translation>
        </message>
        <message>
            <location filename="../../core/learning/PredictionWarnings.cpp"/>
            <source>%1 is %2, %3 standard deviations above the mean of the training cases</source>
            <translation>%1为 %2，高于训练病例均值 %3 个标准差</translation>
        </message>
        <message>
            <location filename="../../core/learning/PredictionWarnings.cpp"/>
            <source>%1 is %2, %3 standard deviations below the mean of the training cases</source>
            <translation>%1为 %2，低于训练病例均值 %3 个标准差</translation>
        </message>
        <message>
            <location filename="../../core/learning/ScoreCalibration.cpp"/>
            <source>all training cases are of one class</source>
            <translation>所有训练病例属于同一类</translation>
        </message>
        <message>
            <location filename="../../core/learning/ScoreCalibration.cpp"/>
            <source>in cross-validation all training cases got the same score</source>
            <translation>交叉验证中所有训练病例得到相同的评分</translation>
        </message>
        <message>
            <location filename="../../core/learning/ScoreCalibration.cpp"/>
            <source>in cross-validation the scores tell the training cases' classes apart without a mistake, so that a probability between has no estimate</source>
            <translation>交叉验证中评分可无误地区分训练病例的两类，因此无法估计中间的概率</translation>
        </message>
        <message>
            <location filename="../../core/learning/ScoreCalibration.cpp"/>
            <source>a logistic regression on the cross-validated scores failed: %1</source>
            <translation>对交叉验证评分的逻辑回归失败：%1</translation>
        </message>
        <message>
            <location filename="../../core/learning/ScoreCalibration.h"/>
            <source>the model's file holds no cross-validated scores</source>
            <translation>模型文件没有交叉验证评分</translation>
        </message>
        <message>
            <location filename="../../core/learning/Splits.cpp"/>
            <source>one of the classes has a single patient, who can't be on both sides</source>
            <translation>有一类只有一名患者，不能同时在两侧</translation>
        </message>
        <message>
            <location filename="../../core/learning/Splits.cpp"/>
            <source>Add patients of that class, or split without stratifying</source>
            <translation>请增加该类患者，或不分层划分</translation>
        </message>
        <message>
            <location filename="../../core/learning/Splits.cpp"/>
            <source>The split</source>
            <translation>划分</translation>
        </message>
        <message>
            <location filename="../../core/learning/Splits.cpp"/>
            <source>the training share is %1</source>
            <translation>训练比例为 %1</translation>
        </message>
        <message>
            <location filename="../../core/learning/Splits.cpp"/>
            <source>Give a share between 0 and 1, such as 0.7</source>
            <translation>请给出 0 与 1 之间的比例，例如 0.7</translation>
        </message>
        <message>
            <location filename="../../core/learning/Splits.cpp"/>
            <source>there are fewer than two patients</source>
            <translation>患者少于两名</translation>
        </message>
        <message>
            <location filename="../../core/learning/Splits.cpp"/>
            <source>Add cases, or evaluate without a split</source>
            <translation>请增加病例，或不划分而评价</translation>
        </message>
        <message>
            <location filename="../../core/learning/Splits.cpp"/>
            <source>a case has no value, so that it belongs to no part</source>
            <translation>有病例没有取值，不属于任何数据集</translation>
        </message>
        <message>
            <location filename="../../core/learning/Splits.cpp"/>
            <source>Fill in the column, or leave those cases out</source>
            <translation>请填写该列，或排除这些病例</translation>
        </message>
        <message>
            <location filename="../../core/learning/Splits.cpp"/>
            <source>the cases of one patient are in two parts (&quot;%1&quot; and &quot;%2&quot;), so that the model would be tested on a patient that it knows</source>
            <translation>同一患者的病例分属两个数据集（“%1”和“%2”），模型将在其已知的患者上测试</translation>
        </message>
        <message>
            <location filename="../../core/learning/Splits.cpp"/>
            <source>Give all cases of a patient the same value</source>
            <translation>请为同一患者的所有病例给出相同的值</translation>
        </message>
        <message>
            <location filename="../../core/learning/Splits.cpp"/>
            <source>no case has the value &quot;%1&quot;</source>
            <translation>没有病例的值为“%1”</translation>
        </message>
        <message>
            <location filename="../../core/learning/Splits.cpp"/>
            <source>There are no cases</source>
            <translation>没有病例</translation>
        </message>
        <message>
            <location filename="../../core/learning/Splits.cpp"/>
            <source>Its values are: %1</source>
            <translation>其取值有：%1</translation>
        </message>
        <message>
            <location filename="../../core/learning/Splits.cpp"/>
            <source>every case has the value &quot;%1&quot;, so that none is left to test on</source>
            <translation>所有病例的值均为“%1”，没有可用于测试的病例</translation>
        </message>
        <message>
            <location filename="../../core/learning/Splits.cpp"/>
            <source>Choose another column or a split by ratio</source>
            <translation>请选择其他列，或按比例划分</translation>
        </message>
        <message>
            <location filename="../../core/learning/Splits.cpp"/>
            <source>The cross-validation</source>
            <translation>交叉验证</translation>
        </message>
        <message>
            <location filename="../../core/learning/Splits.cpp"/>
            <source>it has fewer than two folds</source>
            <translation>少于两折</translation>
        </message>
        <message>
            <location filename="../../core/learning/Splits.cpp"/>
            <source>Give two folds or more</source>
            <translation>请给出两折或以上</translation>
        </message>
        <message>
            <location filename="../../core/learning/Splits.cpp"/>
            <source>it has %1 folds, but there are %2 patients</source>
            <translation>有 %1 折，但只有 %2 名患者</translation>
        </message>
        <message>
            <location filename="../../core/learning/Splits.cpp"/>
            <source>Give fewer folds, at most one per patient</source>
            <translation>请减少折数，最多每名患者一折</translation>
        </message>
        <message>
            <location filename="../../core/learning/Splits.cpp"/>
            <source>it has no repeats</source>
            <translation>没有重复次数</translation>
        </message>
        <message>
            <location filename="../../core/learning/Splits.cpp"/>
            <source>The repeated cross-validation</source>
            <translation>重复交叉验证</translation>
        </message>
        <message>
            <location filename="../../core/learning/Splits.cpp"/>
            <source>Give one repeat or more</source>
            <translation>请给出一次或以上的重复</translation>
        </message>
        <message>
            <location filename="../../core/learning/TrainedModelJson.cpp"/>
            <source>is there, but field batches is empty</source>
            <translation>存在，但字段 batches 为空</translation>
        </message>
        <message>
            <location filename="../../core/learning/TrainedModelJson.cpp"/>
            <source>is less than minimum</source>
            <translation>小于 minimum</translation>
        </message>
        <message>
            <location filename="../../core/learning/TrainedModelJson.cpp"/>
            <source>is none of field features</source>
            <translation>不在字段 features 中</translation>
        </message>
        <message>
            <location filename="../../core/learning/TrainedModelJson.cpp"/>
            <source>is true, but the model has no Radscore</source>
            <translation>为 true，但模型没有影像组学评分</translation>
        </message>
        <message>
            <location filename="../../core/learning/TrainedModelJson.cpp"/>
            <source>takes %1 columns, not %2</source>
            <translation>需要 %1 列，而非 %2 列</translation>
        </message>
        <message>
            <location filename="../../core/learning/TrainedModelJson.cpp"/>
            <source>is larger than the variances allow</source>
            <translation>超出方差所允许的范围</translation>
        </message>
        <message>
            <location filename="../../core/learning/TrainedModelJson.cpp"/>
            <source>has not as many entries as scores</source>
            <translation>的条目数与 scores 不符</translation>
        </message>
        <message>
            <location filename="../../core/learning/TrainedModelJson.cpp"/>
            <source>is there for %1 features, more than %2</source>
            <translation>用于 %1 个特征，超过 %2 个</translation>
        </message>
        <message>
            <location filename="../../core/learning/TrainedModelJson.cpp"/>
            <source>is no interval within 0 to 1</source>
            <translation>不是 0 至 1 内的区间</translation>
        </message>
        <message>
            <location filename="../../core/learning/TrainedModelJson.cpp"/>
            <source>is clinical, but a size is measured</source>
            <translation>是临床变量，而大小由测量得出</translation>
        </message>
        <message>
            <location filename="../../core/learning/TrainedModelJson.cpp"/>
            <source>names a batch twice</source>
            <translation>重复列出了一个批次</translation>
        </message>
        <message>
            <location filename="../../core/learning/TrainedModelJson.cpp"/>
            <source>is all there is: field radscore, classifier or cox is missing</source>
            <translation>仅有此项：缺少字段 radscore、classifier 或 cox</translation>
        </message>
        <message>
            <location filename="../../core/learning/ValueMaps.cpp"/>
            <source>removes batches twice, which are not the same</source>
            <translation>两次去除批次效应，且二者不同</translation>
        </message>
        <message>
            <location filename="../../core/learning/ValueMaps.cpp"/>
            <source>Remove batches once in the protocol</source>
            <translation>请在方案中只去除一次批次效应</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/Boosting.cpp"/>
            <source>Gradient boosting</source>
            <translation>梯度提升</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/Boosting.cpp"/>
            <source>Small trees, each mending the errors of those before; grown leaf by leaf as LightGBM does, by XGBoost</source>
            <translation>许多小树，每棵修正此前的误差；如 LightGBM 逐叶生长，由 XGBoost 实现</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/Boosting.cpp"/>
            <source>Trees</source>
            <translation>树</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/Boosting.cpp"/>
            <source>Rounds of boosting</source>
            <translation>提升轮数</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/Boosting.cpp"/>
            <source>Learning rate</source>
            <translation>学习率</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/Boosting.cpp"/>
            <source>Share of each tree that counts</source>
            <translation>每棵树所占的份额</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/Boosting.cpp"/>
            <source>Leaves</source>
            <translation>叶</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/Boosting.cpp"/>
            <source>Most leaves of a tree</source>
            <translation>每棵树的最大叶数</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/Boosting.cpp"/>
            <source>Greatest depth</source>
            <translation>最大深度</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/Boosting.cpp"/>
            <source>Splits between root and leaf; 0: as many as it takes</source>
            <translation>根与叶之间的分裂次数；0 表示不限</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/Boosting.cpp"/>
            <source>Weight per leaf</source>
            <translation>每叶权重</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/Boosting.cpp"/>
            <source>Least sum of p (1 - p) over a leaf's cases; 5 is 20 cases of which nothing is known yet</source>
            <translation>一叶中各病例 p (1 - p) 之和的最小值；5 相当于 20 例尚无信息的病例</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/Boosting.cpp"/>
            <source>Lambda</source>
            <translation>Lambda</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/Boosting.cpp"/>
            <source>Penalty on the leaves' squares</source>
            <translation>对叶值平方的惩罚</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/BoostingRounds.cpp"/>
            <source>could not be fitted by XGBoost</source>
            <translation>无法由 XGBoost 拟合</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/BoostingRounds.cpp"/>
            <source>Boosting</source>
            <translation>提升</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/BoostingRounds.cpp"/>
            <source>Check the features for extreme values</source>
            <translation>请检查特征有无极端值</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/BoostingRounds.cpp"/>
            <source>can't learn from values beyond 3e38</source>
            <translation>不能从超过 3e38 的数值中学习</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/BoostingRounds.cpp"/>
            <source>Leave the feature out, or take its logarithm</source>
            <translation>请去掉该特征，或取其对数</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/ClassifierJson.cpp"/>
            <source>is not &quot;%1&quot;</source>
            <translation>不是“%1”</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/ClassifierKinds.cpp"/>
            <source>is no classifier</source>
            <translation>不是分类器</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/ClassifierKinds.cpp"/>
            <source>Choose one of: %1</source>
            <translation>请从以下选择：%1</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/ClassifierKinds.cpp"/>
            <source>names a classifier that this program doesn't have</source>
            <translation>使用了本程序没有的分类器</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/LogisticRegressionClassifier.cpp"/>
            <source>Logistic regression</source>
            <translation>逻辑回归</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/LogisticRegressionClassifier.cpp"/>
            <source>column %1</source>
            <translation>%1 列</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/LogisticRegressionClassifier.cpp"/>
            <source>turned column</source>
            <translation>旋转后的列</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/LogisticRegressionClassifier.cpp"/>
            <source>finds no coefficients, since these features separate the classes: %1</source>
            <translation>无法得到系数，因为以下特征完全分离两类：%1</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/LogisticRegressionClassifier.cpp"/>
            <source>Choose the penalty &quot;l2&quot; or &quot;firth&quot;, or fewer features</source>
            <translation>请选择惩罚“l2”或“firth”，或减少特征</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/LogisticRegressionClassifier.cpp"/>
            <source>Log odds that are linear in the features, fitted by maximum likelihood, with scikit-learn's penalty 1/2 |b|^2 + C x sum of losses, with Firth's, or without one</source>
            <translation>对数比值与特征呈线性关系，以最大似然拟合，可用 scikit-learn 的惩罚 1/2 |b|^2 + C × 损失之和、Firth 惩罚，或无惩罚</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/LogisticRegressionClassifier.cpp"/>
            <source>Penalty</source>
            <translation>惩罚</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/LogisticRegressionClassifier.cpp"/>
            <source>l2 keeps coefficients small; none is plain maximum likelihood; firth is finite for separated classes too</source>
            <translation>l2 使系数保持较小；none 为普通最大似然；firth 在两类完全分离时也得到有限值</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/LogisticRegressionClassifier.cpp"/>
            <source>Weight of the losses against the penalty l2, as in scikit-learn: smaller is stricter</source>
            <translation>损失相对于 l2 惩罚的权重，同 scikit-learn：越小越严格</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/MultilayerPerceptron.cpp"/>
            <source>Multilayer perceptron</source>
            <translation>多层感知机</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/MultilayerPerceptron.cpp"/>
            <source>did not converge</source>
            <translation>未收敛</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/MultilayerPerceptron.cpp"/>
            <source>Choose a smaller learning rate, or the solver &quot;lbfgs&quot;</source>
            <translation>请选择较小的学习率，或求解器“lbfgs”</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/MultilayerPerceptron.cpp"/>
            <source>is negative</source>
            <translation>为负</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/MultilayerPerceptron.cpp"/>
            <source>is neither &quot;relu&quot; nor &quot;tanh&quot; nor &quot;logistic&quot;</source>
            <translation>既不是“relu”“tanh”也不是“logistic”</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/MultilayerPerceptron.cpp"/>
            <source>A network of one or two hidden layers; it z-scores its features itself</source>
            <translation>含一个或两个隐藏层的网络；自行对特征做 z 分数标准化</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/MultilayerPerceptron.cpp"/>
            <source>First hidden layer</source>
            <translation>第一隐藏层</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/MultilayerPerceptron.cpp"/>
            <source>Units</source>
            <translation>单元数</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/MultilayerPerceptron.cpp"/>
            <source>Second hidden layer</source>
            <translation>第二隐藏层</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/MultilayerPerceptron.cpp"/>
            <source>Units; 0: there is none</source>
            <translation>单元数；0 表示没有</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/MultilayerPerceptron.cpp"/>
            <source>Activation</source>
            <translation>激活函数</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/MultilayerPerceptron.cpp"/>
            <source>Of the hidden units</source>
            <translation>隐藏单元的激活函数</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/MultilayerPerceptron.cpp"/>
            <source>Solver</source>
            <translation>求解器</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/MultilayerPerceptron.cpp"/>
            <source>adam learns from batches, lbfgs from all cases at a time (better below 1000 cases)</source>
            <translation>adam 分批学习，lbfgs 每次使用全部病例（少于 1000 例时更好）</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/MultilayerPerceptron.cpp"/>
            <source>Alpha</source>
            <translation>Alpha</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/MultilayerPerceptron.cpp"/>
            <source>Penalty on the squared weights, as in scikit-learn</source>
            <translation>对权重平方的惩罚，同 scikit-learn</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/MultilayerPerceptron.cpp"/>
            <source>Of adam</source>
            <translation>用于 adam</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/MultilayerPerceptron.cpp"/>
            <source>Batch</source>
            <translation>批大小</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/MultilayerPerceptron.cpp"/>
            <source>Cases that adam learns from at a time</source>
            <translation>adam 每次学习的病例数</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/MultilayerPerceptron.cpp"/>
            <source>Rounds</source>
            <translation>轮数</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/MultilayerPerceptron.cpp"/>
            <source>Most passes over the cases (adam) or steps (lbfgs)</source>
            <translation>遍历病例的最多次数 (adam) 或最多步数 (lbfgs)</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/MultilayerPerceptron.cpp"/>
            <source>Tolerance</source>
            <translation>容差</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/MultilayerPerceptron.cpp"/>
            <source>adam ends after ten passes that lower the loss by less; lbfgs at this gradient</source>
            <translation>adam 在损失连续十轮下降不足此值时结束；lbfgs 在梯度达到此值时结束</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/MultilayerPerceptron.cpp"/>
            <source>Early stopping</source>
            <translation>提前停止</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/MultilayerPerceptron.cpp"/>
            <source>adam ends when the loss of a held-out tenth stops falling</source>
            <translation>adam 在留出的十分之一病例的损失不再下降时结束</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/NaiveBayes.cpp"/>
            <source>Naive Bayes</source>
            <translation>朴素贝叶斯</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/NaiveBayes.cpp"/>
            <source>is not a variance</source>
            <translation>不是方差</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/NaiveBayes.cpp"/>
            <source>Each feature is normal within each class, independently of the others (scikit-learn's GaussianNB)</source>
            <translation>各特征在每类内呈正态分布且相互独立（scikit-learn 的 GaussianNB）</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/NaiveBayes.cpp"/>
            <source>Smoothing</source>
            <translation>平滑</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/NaiveBayes.cpp"/>
            <source>Share of the largest variance of a feature that is added to all variances, as scikit-learn's var_smoothing</source>
            <translation>以特征最大方差的此比例加到所有方差上，同 scikit-learn 的 var_smoothing</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/ParameterSearch.cpp"/>
            <source>gives scores that are no finite numbers</source>
            <translation>给出的评分不是有限数值</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/ParameterSearch.cpp"/>
            <source>the held-out cases are all of one class</source>
            <translation>留出的病例属于同一类</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/ParameterSearch.cpp"/>
            <source>area under the ROC curve</source>
            <translation>ROC 曲线下面积</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/ParameterSearch.cpp"/>
            <source>log loss</source>
            <translation>对数损失</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/ParameterSearch.cpp"/>
            <source>has no value to try for &quot;%1&quot;</source>
            <translation>没有可供“%1”尝试的值</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/ParameterSearch.cpp"/>
            <source>the grid</source>
            <translation>参数网格</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/ParameterSearch.cpp"/>
            <source>Give at least one, or leave it out</source>
            <translation>请至少给出一个，或去掉该项</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/ParameterSearch.cpp"/>
            <source>can't be fitted with any of the parameters tried: it %1</source>
            <translation>用所尝试的任何参数都无法拟合：%1</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/ParameterSearch.cpp"/>
            <source>Take fewer folds, other values, or another classifier</source>
            <translation>请减少折数，改用其他值，或换用其他分类器</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/PermutationImportance.cpp"/>
            <source>Permutation importance</source>
            <translation>置换重要性</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/RandomForest.cpp"/>
            <source>Random forest</source>
            <translation>随机森林</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/RandomForest.cpp"/>
            <source>has a leaf whose value is no share</source>
            <translation>有一叶的值不是比例</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/RandomForest.cpp"/>
            <source>The mean of many trees, each grown on a bootstrap of the cases (Breiman 2001)</source>
            <translation>许多树的平均，每棵由病例的自助样本生长（Breiman 2001）</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/RandomForest.cpp"/>
            <source>How many; more are slower and never worse</source>
            <translation>树的数目；更多则更慢，但不会更差</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/RandomForest.cpp"/>
            <source>Features per split</source>
            <translation>每次分裂的特征数</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/RandomForest.cpp"/>
            <source>Looked at for each split: sqrt of all, all, or a share of them</source>
            <translation>每次分裂考察的特征：全部的平方根、全部，或一定比例</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/RandomForest.cpp"/>
            <source>Cases per leaf</source>
            <translation>每叶病例数</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/RandomForest.cpp"/>
            <source>A split that leaves fewer on a side isn't made</source>
            <translation>若一侧少于此数则不分裂</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/SupportVectorMachine.cpp"/>
            <source>Support vector machine</source>
            <translation>支持向量机</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/SupportVectorMachine.cpp"/>
            <source>can't weigh the cases of one class differently</source>
            <translation>不能对同一类的病例赋予不同权重</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/SupportVectorMachine.cpp"/>
            <source>Weigh whole classes, or choose another classifier</source>
            <translation>请对整个类别加权，或选择其他分类器</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/SupportVectorMachine.cpp"/>
            <source>is neither &quot;rbf&quot; nor &quot;linear&quot;</source>
            <translation>既不是“rbf”也不是“linear”</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/SupportVectorMachine.cpp"/>
            <source>libsvm's C-SVC; its score is the decision value, its probabilities are Platt's of five seeded folds</source>
            <translation>libsvm 的 C-SVC；评分为决策值，概率由五折（固定种子）的 Platt 方法得到</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/SupportVectorMachine.cpp"/>
            <source>Features should be z-scored</source>
            <translation>特征应先做 z 分数标准化</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/SupportVectorMachine.cpp"/>
            <source>Kernel</source>
            <translation>核函数</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/SupportVectorMachine.cpp"/>
            <source>rbf bends the border between the classes, linear keeps it straight</source>
            <translation>rbf 使类别边界弯曲，linear 使其保持平直</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/SupportVectorMachine.cpp"/>
            <source>Price of a case on the wrong side: larger fits closer</source>
            <translation>病例落在错误一侧的代价：越大拟合越紧</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/SupportVectorMachine.cpp"/>
            <source>Gamma</source>
            <translation>Gamma</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/SupportVectorMachine.cpp"/>
            <source>Of the rbf kernel exp(-gamma |x - y|^2); scale is 1 / (features x variance), auto 1 / features</source>
            <translation>rbf 核 exp(-gamma |x - y|^2) 的参数；scale 为 1 /（特征数 × 方差），auto 为 1 / 特征数</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/SupportVectorMachine.cpp"/>
            <source>Where libsvm's iteration ends</source>
            <translation>libsvm 迭代结束的条件</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/TrainingCases.cpp"/>
            <source>number %1</source>
            <translation>第 %1 个</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/TrainingCases.cpp"/>
            <source>has no cases with a yes-or-no outcome to learn from</source>
            <translation>没有可供学习的二分类结局病例</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/TrainingCases.cpp"/>
            <source>Choose a binary outcome</source>
            <translation>请选择二分类结局</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/TrainingCases.cpp"/>
            <source>can't count a case with a weight that is negative or missing</source>
            <translation>不能计入权重为负或缺失的病例</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/TrainingCases.cpp"/>
            <source>Give weights of 0 or more</source>
            <translation>请给出 0 或正的权重</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/TrainingCases.cpp"/>
            <source>has no positive case to learn from</source>
            <translation>没有可供学习的阳性病例</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/TrainingCases.cpp"/>
            <source>has no negative case to learn from</source>
            <translation>没有可供学习的阴性病例</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/TrainingCases.cpp"/>
            <source>Check the outcome, or take fewer folds, so that each training part holds both classes</source>
            <translation>请检查结局，或减少折数，使每个训练部分均含两类</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/TrainingCases.cpp"/>
            <source>can't learn from missing values, as in feature %1</source>
            <translation>不能从缺失值学习，例如特征 %1</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/TrainingCases.cpp"/>
            <source>Add the step &quot;impute&quot; before it</source>
            <translation>请在其前加入“impute”步骤</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/TrainingCases.cpp"/>
            <source>can't learn from a value as large as those of feature %1</source>
            <translation>不能从特征 %1 那样大的数值学习</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/TreeEnsembleJson.cpp"/>
            <source>has a node without a parent</source>
            <translation>有一个节点没有父节点</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/TreeEnsembleJson.cpp"/>
            <source>is deeper than %1</source>
            <translation>深度超过 %1</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/TreeEnsembleJson.cpp"/>
            <source>has a cover that is not positive</source>
            <translation>有一个 cover 不是正数</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/TreeEnsembleJson.cpp"/>
            <source>asks for a feature that isn't there</source>
            <translation>用到了不存在的特征</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/TreeEnsembleJson.cpp"/>
            <source>has a node whose children are out of place</source>
            <translation>有一个节点的子节点位置不对</translation>
        </message>
        <message>
            <location filename="../../core/learning/classifiers/TreeEnsembleJson.cpp"/>
            <source>has no node</source>
            <translation>没有节点</translation>
        </message>
        <message>
            <location filename="../../core/learning/linear/CentredColumns.cpp"/>
            <source>Column %1 of the penalised regression</source>
            <translation>惩罚回归的 %1 列</translation>
        </message>
        <message>
            <location filename="../../core/learning/linear/CentredColumns.cpp"/>
            <source>Impute or leave it out before</source>
            <translation>请先填补或排除</translation>
        </message>
        <message>
            <location filename="../../core/learning/linear/CentredColumns.cpp"/>
            <source>has a missing value</source>
            <translation>有缺失值</translation>
        </message>
        <message>
            <location filename="../../core/learning/linear/CentredColumns.cpp"/>
            <source>has values that are too large to compute with</source>
            <translation>有过大而无法计算的数值</translation>
        </message>
        <message>
            <location filename="../../core/learning/linear/LogisticDesign.cpp"/>
            <source>has a value that is missing or not finite</source>
            <translation>有缺失或非有限的数值</translation>
        </message>
        <message>
            <location filename="../../core/learning/linear/LogisticDesign.cpp"/>
            <source>The logistic regression</source>
            <translation>逻辑回归</translation>
        </message>
        <message>
            <location filename="../../core/learning/linear/LogisticDesign.cpp"/>
            <source>has a negative weight</source>
            <translation>有负的权重</translation>
        </message>
        <message>
            <location filename="../../core/learning/linear/LogisticDesign.cpp"/>
            <source>Weights are 0 or larger</source>
            <translation>权重须为 0 或正数</translation>
        </message>
        <message>
            <location filename="../../core/learning/linear/LogisticDesign.cpp"/>
            <source>has an offset that is not finite</source>
            <translation>有非有限的偏移量</translation>
        </message>
        <message>
            <location filename="../../core/learning/linear/LogisticDesign.cpp"/>
            <source>Give a number for each case</source>
            <translation>请为每例给出一个数值</translation>
        </message>
        <message>
            <location filename="../../core/learning/linear/LogisticDesign.cpp"/>
            <source>has cases of one class only</source>
            <translation>的病例只属于一类</translation>
        </message>
        <message>
            <location filename="../../core/learning/linear/LogisticDesign.cpp"/>
            <source>Give cases of both classes</source>
            <translation>请提供两类的病例</translation>
        </message>
        <message>
            <location filename="../../core/learning/linear/LogisticDesign.cpp"/>
            <source>C is larger than 0</source>
            <translation>C 须大于 0</translation>
        </message>
        <message>
            <location filename="../../core/learning/linear/LogisticDesign.cpp"/>
            <source>is the same in all cases</source>
            <translation>在所有病例中都相同</translation>
        </message>
        <message>
            <location filename="../../core/learning/linear/LogisticDesign.cpp"/>
            <source>Leave it out of the model</source>
            <translation>请不要将其纳入模型</translation>
        </message>
        <message>
            <location filename="../../core/learning/linear/LogisticDesign.cpp"/>
            <source>has %1 columns for %2 cases</source>
            <translation>有 %1 列而只有 %2 例</translation>
        </message>
        <message>
            <location filename="../../core/learning/linear/LogisticDesign.cpp"/>
            <source>Select fewer columns first, or fit a ridge</source>
            <translation>请先筛选较少的列，或拟合岭回归</translation>
        </message>
        <message>
            <location filename="../../core/learning/linear/LogisticDesign.cpp"/>
            <source>is a multiple or a sum of other columns of the model</source>
            <translation>是模型中其他列的倍数或和</translation>
        </message>
        <message>
            <location filename="../../core/learning/linear/LogisticDesign.cpp"/>
            <source>Scale or leave out columns of extreme values, or fit a ridge</source>
            <translation>请缩放或去掉有极端值的列，或拟合岭回归</translation>
        </message>
        <message>
            <location filename="../../core/learning/linear/LogisticInference.cpp"/>
            <source>has a column that the larger model lacks</source>
            <translation>含有较大模型所没有的列</translation>
        </message>
        <message>
            <location filename="../../core/learning/linear/LogisticInference.cpp"/>
            <source>Compare models of which one contains the other</source>
            <translation>请比较一个包含另一个的两个模型</translation>
        </message>
        <message>
            <location filename="../../core/learning/linear/LogisticInference.cpp"/>
            <source>were fitted to different cases</source>
            <translation>由不同的病例拟合</translation>
        </message>
        <message>
            <location filename="../../core/learning/linear/LogisticInference.cpp"/>
            <source>Two nested models</source>
            <translation>两个嵌套模型</translation>
        </message>
        <message>
            <location filename="../../core/learning/linear/LogisticInference.cpp"/>
            <source>Fit both to the same cases</source>
            <translation>请用相同的病例拟合二者</translation>
        </message>
        <message>
            <location filename="../../core/learning/linear/LogisticInference.cpp"/>
            <source>has no profile, since columns separate the classes</source>
            <translation>没有剖面似然，因为有列完全分离两类</translation>
        </message>
        <message>
            <location filename="../../core/learning/linear/LogisticInference.cpp"/>
            <source>Use Firth's penalised likelihood</source>
            <translation>请使用 Firth 惩罚似然</translation>
        </message>
        <message>
            <location filename="../../core/learning/linear/LogisticRegression.cpp"/>
            <source>Fit it by Firth's penalised likelihood or with a ridge, or leave it out</source>
            <translation>请用 Firth 惩罚似然或岭回归拟合，或将其去掉</translation>
        </message>
        <message>
            <location filename="../../core/learning/linear/LogisticRegression.cpp"/>
            <source>separates the classes, so that its odds ratio is infinite</source>
            <translation>完全分离两类，因此其比值比为无穷大</translation>
        </message>
        <message>
            <location filename="../../core/learning/linear/LogisticRegression.cpp"/>
            <source>%1 separates the classes: the odds ratio is infinite, and what is printed for it means nothing</source>
            <translation>%1完全分离两类：比值比为无穷大，所列数值没有意义</translation>
        </message>
        <message>
            <location filename="../../core/learning/linear/LogisticRegression.cpp"/>
            <source>%1 together separate the classes: the odds ratio is infinite, and what is printed for it means nothing</source>
            <translation>%1共同完全分离两类：比值比为无穷大，所列数值没有意义</translation>
        </message>
        <message>
            <location filename="../../core/learning/linear/PathSolver.cpp"/>
            <source>The penalised regression</source>
            <translation>惩罚回归</translation>
        </message>
        <message>
            <location filename="../../core/learning/linear/PenalisedLoss.cpp"/>
            <source>The outcome of the penalised regression</source>
            <translation>惩罚回归的结局</translation>
        </message>
        <message>
            <location filename="../../core/learning/linear/PenalisedLoss.cpp"/>
            <source>holds one class only</source>
            <translation>只含一类</translation>
        </message>
        <message>
            <location filename="../../core/learning/linear/PenalisedLoss.cpp"/>
            <source>Give cases of both classes, in every fold's training part too</source>
            <translation>请提供两类的病例，每折的训练部分亦然</translation>
        </message>
        <message>
            <location filename="../../core/learning/linear/PenalisedLoss.cpp"/>
            <source>Choose an outcome that differs</source>
            <translation>请选择有差异的结局</translation>
        </message>
        <message>
            <location filename="../../core/learning/linear/PenalisedLoss.cpp"/>
            <source>has no event</source>
            <translation>没有事件</translation>
        </message>
        <message>
            <location filename="../../core/learning/linear/PenalisedLoss.cpp"/>
            <source>Give cases with events, in every fold's training part too</source>
            <translation>请提供有事件的病例，每折的训练部分亦然</translation>
        </message>
        <message>
            <location filename="../../core/learning/linear/StepwiseLogistic.cpp"/>
            <source>has thresholds outside of 0 to 1</source>
            <translation>有超出 0 至 1 的阈值</translation>
        </message>
        <message>
            <location filename="../../core/learning/linear/StepwiseLogistic.cpp"/>
            <source>Stepwise regression</source>
            <translation>逐步回归</translation>
        </message>
        <message>
            <location filename="../../core/learning/linear/StepwiseLogistic.cpp"/>
            <source>p lies between 0 and 1</source>
            <translation>p 须在 0 与 1 之间</translation>
        </message>
        <message>
            <location filename="../../core/learning/linear/StepwiseLogistic.cpp"/>
            <source>removes at a smaller p (%1) than it enters (%2), so that terms would go in and out for ever</source>
            <translation>剔除的 p（%1）小于纳入的 p（%2），各项将无休止地进出</translation>
        </message>
        <message>
            <location filename="../../core/learning/linear/StepwiseLogistic.cpp"/>
            <source>Let the threshold of removal be as large or larger</source>
            <translation>请使剔除阈值不小于纳入阈值</translation>
        </message>
        <message>
            <location filename="../../core/learning/nomogram/Nomogram.cpp"/>
            <source>nomogram, variable %1</source>
            <translation>列线图，变量 %1</translation>
        </message>
        <message>
            <location filename="../../core/learning/nomogram/Nomogram.cpp"/>
            <source>a number is not finite</source>
            <translation>有非有限的数值</translation>
        </message>
        <message>
            <location filename="../../core/learning/nomogram/Nomogram.cpp"/>
            <source>Fit the model again</source>
            <translation>请重新拟合模型</translation>
        </message>
        <message>
            <location filename="../../core/learning/nomogram/Nomogram.cpp"/>
            <source>the training cases have one value only</source>
            <translation>训练病例只有一种取值</translation>
        </message>
        <message>
            <location filename="../../core/learning/nomogram/Nomogram.cpp"/>
            <source>Leave the variable out</source>
            <translation>请去掉该变量</translation>
        </message>
        <message>
            <location filename="../../core/learning/nomogram/Nomogram.cpp"/>
            <source>there are %1 categories and %2 coefficients</source>
            <translation>有 %1 个类别和 %2 个系数</translation>
        </message>
        <message>
            <location filename="../../core/learning/nomogram/Nomogram.cpp"/>
            <source>Give each of at least two categories one, 0 for the reference</source>
            <translation>请为至少两个类别各给出一个系数，参照类为 0</translation>
        </message>
        <message>
            <location filename="../../core/learning/nomogram/Nomogram.cpp"/>
            <source>a coefficient is not finite</source>
            <translation>有非有限的系数</translation>
        </message>
        <message>
            <location filename="../../core/learning/nomogram/Nomogram.cpp"/>
            <source>a category comes twice</source>
            <translation>有类别重复</translation>
        </message>
        <message>
            <location filename="../../core/learning/nomogram/Nomogram.cpp"/>
            <source>Give each its own name</source>
            <translation>请为每个类别取不同的名称</translation>
        </message>
        <message>
            <location filename="../../core/learning/nomogram/Nomogram.cpp"/>
            <source>the model has no variable</source>
            <translation>模型没有变量</translation>
        </message>
        <message>
            <location filename="../../core/learning/nomogram/Nomogram.cpp"/>
            <source>Choose at least one</source>
            <translation>请至少选择一个</translation>
        </message>
        <message>
            <location filename="../../core/learning/nomogram/Nomogram.cpp"/>
            <source>the name comes twice</source>
            <translation>名称重复</translation>
        </message>
        <message>
            <location filename="../../core/learning/nomogram/Nomogram.cpp"/>
            <source>Give each variable its own name</source>
            <translation>请为每个变量取不同的名称</translation>
        </message>
        <message>
            <location filename="../../core/learning/nomogram/Nomogram.cpp"/>
            <source>the intercept or the range of linear predictors is not in order</source>
            <translation>截距或线性预测值的范围不合理</translation>
        </message>
        <message>
            <location filename="../../core/learning/nomogram/Nomogram.cpp"/>
            <source>a tick of the probability is not between 0 and 1</source>
            <translation>有概率刻度不在 0 与 1 之间</translation>
        </message>
        <message>
            <location filename="../../core/learning/nomogram/Nomogram.cpp"/>
            <source>Choose ticks such as 0.1, 0.5, 0.9</source>
            <translation>请选择如 0.1、0.5、0.9 的刻度</translation>
        </message>
        <message>
            <location filename="../../core/learning/nomogram/Nomogram.cpp"/>
            <source>there is no time to read the survival at</source>
            <translation>没有读取生存率的时间点</translation>
        </message>
        <message>
            <location filename="../../core/learning/nomogram/Nomogram.cpp"/>
            <source>Name at least one</source>
            <translation>请至少指定一个</translation>
        </message>
        <message>
            <location filename="../../core/learning/nomogram/Nomogram.cpp"/>
            <source>nothing is known of the survival at time %1</source>
            <translation>时间 %1 的生存率未知</translation>
        </message>
        <message>
            <location filename="../../core/learning/nomogram/Nomogram.cpp"/>
            <source>Choose a time after the first event and within the follow-up</source>
            <translation>请选择首个事件之后且在随访期内的时间</translation>
        </message>
        <message>
            <location filename="../../core/learning/nomogram/Nomogram.cpp"/>
            <source>the model doesn't know this category</source>
            <translation>模型没有此类别</translation>
        </message>
        <message>
            <location filename="../../core/learning/nomogram/Nomogram.cpp"/>
            <source>Choose one of %1</source>
            <translation>请从 %1 中选择</translation>
        </message>
        <message>
            <location filename="../../core/learning/nomogram/Nomogram.cpp"/>
            <source>the value is not a number</source>
            <translation>该值不是数值</translation>
        </message>
        <message>
            <location filename="../../core/learning/nomogram/Nomogram.cpp"/>
            <source>Give a number</source>
            <translation>请给出数值</translation>
        </message>
        <message>
            <location filename="../../core/learning/nomogram/Nomogram.cpp"/>
            <source>%1 %2 lies outside of the training cases' range, %3 to %4</source>
            <translation>%1 %2 超出训练病例的范围 %3 至 %4</translation>
        </message>
        <message>
            <location filename="../../core/learning/nomogram/Nomogram.cpp"/>
            <source>%1 risk</source>
            <translation>%1风险</translation>
        </message>
        <message>
            <location filename="../../core/learning/nomogram/Nomogram.cpp"/>
            <source>%1 survival</source>
            <translation>%1生存率</translation>
        </message>
        <message>
            <location filename="../../core/learning/nomogram/Nomogram.cpp"/>
            <source>no variable has an effect</source>
            <translation>没有有作用的变量</translation>
        </message>
        <message>
            <location filename="../../core/learning/nomogram/Nomogram.cpp"/>
            <source>Choose a model whose coefficients are not all 0</source>
            <translation>请选择系数不全为 0 的模型</translation>
        </message>
        <message>
            <location filename="../../core/learning/nomogram/Nomogram.cpp"/>
            <source>Points</source>
            <translation>得分</translation>
        </message>
        <message>
            <location filename="../../core/learning/nomogram/Nomogram.cpp"/>
            <source>Total points</source>
            <translation>总分</translation>
        </message>
        <message>
            <location filename="../../core/learning/nomogram/Nomogram.cpp"/>
            <source>Linear predictor</source>
            <translation>线性预测值</translation>
        </message>
        <message>
            <location filename="../../core/learning/nomogram/Nomogram.cpp"/>
            <source>no case was followed until time %1; the longest follow-up is %2</source>
            <translation>没有病例随访到时间 %1；最长随访为 %2</translation>
        </message>
        <message>
            <location filename="../../core/learning/nomogram/Nomogram.cpp"/>
            <source>Ask for an earlier time</source>
            <translation>请要求更早的时间</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Apply.cpp"/>
            <source>it isn't known where the cases were scanned</source>
            <translation>不知道各病例在何处扫描</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Apply.cpp"/>
            <source>Name the column with the batch of each case</source>
            <translation>请指定各病例批次所在的列</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Apply.cpp"/>
            <source>it was fitted with %1 covariates, the cases have %2</source>
            <translation>拟合时有 %1 个协变量，这些病例有 %2 个</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Apply.cpp"/>
            <source>Give every case the covariates of the training cases</source>
            <translation>请为每例给出训练病例的协变量</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Apply.cpp"/>
            <source>Leave its cases out, put cases of that batch into the training part, or leave the step out</source>
            <translation>请排除其病例，或将该批次的病例放入训练部分，或去掉该步骤</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Apply.cpp"/>
            <source>the cases have no column &quot;%1&quot;</source>
            <translation>病例没有“%1”列</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Apply.cpp"/>
            <source>Extract the features with the settings of the training cases</source>
            <translation>请按训练病例的设置提取特征</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/ClassWeights.cpp"/>
            <source>Class weights</source>
            <translation>类别权重</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/ClassWeights.cpp"/>
            <source>A case of the %1 class counts %2, one of the other %3</source>
            <translation>%1 类病例权重为 %2，另一类为 %3</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/ClassWeights.cpp"/>
            <source>Gives training cases the weight n / (2 x cases of their class), scikit-learn's &quot;balanced&quot;, so that both classes count the same in what is fitted with weights</source>
            <translation>为训练病例赋予权重 n /（2 × 该类病例数），即 scikit-learn 的“balanced”，使两类在加权拟合中同等重要</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/ClassWeights.cpp"/>
            <source>Weights that are there are multiplied</source>
            <translation>已有的权重与之相乘</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Combat.cpp"/>
            <source>the batch of a case is empty</source>
            <translation>有病例的批次为空</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Combat.cpp"/>
            <source>Fill in the column of the batches</source>
            <translation>请填写批次列</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Combat.cpp"/>
            <source>all training cases are of one batch</source>
            <translation>所有训练病例属于同一批次</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Combat.cpp"/>
            <source>Leave the step out, or take cases of other batches into the training part</source>
            <translation>请去掉该步骤，或将其他批次的病例放入训练部分</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Combat.cpp"/>
            <source>no training case is of the reference batch &quot;%1&quot;</source>
            <translation>没有参照批次“%1”的训练病例</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Combat.cpp"/>
            <source>The batches are: %1</source>
            <translation>批次有：%1</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Combat.cpp"/>
            <source>a covariate is missing in a training case</source>
            <translation>有训练病例的协变量缺失</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Combat.cpp"/>
            <source>Leave out those cases or that covariate</source>
            <translation>请排除这些病例或该协变量</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Combat.cpp"/>
            <source>Batch &quot;%1&quot; has one training case, so that no batch's variance is adjusted, only its mean</source>
            <translation>批次“%1”只有一例训练病例，因此只校正各批次的均值，不校正方差</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Combat.cpp"/>
            <source>constant within batch &quot;%1&quot;: left as it is</source>
            <translation>在批次“%1”内恒定：保持原样</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Combat.cpp"/>
            <source>explained by batches and covariates to the last bit: left as it is</source>
            <translation>完全由批次和协变量解释：保持原样</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Combat.cpp"/>
            <source>%1 had nothing that ComBat could adjust, and stayed as before</source>
            <translation>%1没有可供 ComBat 校正之处，保持原样</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Combat.cpp"/>
            <source>Takes away what the scanner or centre adds to each feature, in location and scale, and keeps what the covariates explain (Johnson, Li, Rabinovic, Biostatistics 2007;8:118; as sva 3.46.0)</source>
            <translation>去除扫描仪或中心对各特征位置和尺度的影响，保留由协变量解释的部分（Johnson, Li, Rabinovic, Biostatistics 2007;8:118；同 sva 3.46.0）</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Combat.cpp"/>
            <source>Cases of batches that the training part lacks can't be harmonised</source>
            <translation>训练部分没有的批次的病例无法校正</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Combat.cpp"/>
            <source>Priors</source>
            <translation>先验</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Combat.cpp"/>
            <source>Whether the batches' effects follow a normal and an inverse gamma distribution</source>
            <translation>批次效应是否服从正态分布和逆伽马分布</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Combat.cpp"/>
            <source>Means only</source>
            <translation>仅校正均值</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Combat.cpp"/>
            <source>Whether the variances stay as they are</source>
            <translation>方差是否保持不变</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Combat.cpp"/>
            <source>Reference batch</source>
            <translation>参照批次</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Combat.cpp"/>
            <source>A batch that stays as it is; empty for none</source>
            <translation>保持不变的批次；空表示没有</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/CombatModel.cpp"/>
            <source>the covariates can't be told from the batches or from each other</source>
            <translation>协变量与批次之间或协变量之间无法区分</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/CombatModel.cpp"/>
            <source>Leave out covariates that are constant, doubled, or the same for a whole batch</source>
            <translation>请去掉恒定、重复或在整个批次内相同的协变量</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/CombatModel.cpp"/>
            <source>the estimates of a batch don't settle</source>
            <translation>某批次的估计不收敛</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/CombatModel.cpp"/>
            <source>Choose the non-parametric priors</source>
            <translation>请选择非参数先验</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/CombatModel.cpp"/>
            <source>fewer than two columns vary within the batches, and ComBat learns from one column about the other</source>
            <translation>在批次内有变化的列少于两列，而 ComBat 需借助其他列学习</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/CombatModel.cpp"/>
            <source>Give it more columns, or leave the step out</source>
            <translation>请给出更多列，或去掉该步骤</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/CombatModel.cpp"/>
            <source>Estimating batches</source>
            <translation>正在估计批次效应</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/IccFilter.cpp"/>
            <source>Reader agreement</source>
            <translation>阅片者一致性</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/IccFilter.cpp"/>
            <source>no ICC: %1</source>
            <translation>没有 ICC：%1</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/IccFilter.cpp"/>
            <source>%1 = %2 (95 % CI %3 to %4), lower bound not above %5</source>
            <translation>%1 = %2（95 % 置信区间 %3 至 %4），下限不大于 %5</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/IccFilter.cpp"/>
            <source>%1 = %2 (95 % CI %3 to %4), not above %5</source>
            <translation>%1 = %2（95 % 置信区间 %3 至 %4），不大于 %5</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/IccFilter.cpp"/>
            <source>Give the second readings, or let the step be skipped without them</source>
            <translation>请给出第二次测量，或允许在没有时跳过该步骤</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/IccFilter.cpp"/>
            <source>Skipped: %1, so that no column's agreement is known</source>
            <translation>已跳过：%1，因此各列的一致性未知</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/IccFilter.cpp"/>
            <source>no case was read twice</source>
            <translation>没有重复测量的病例</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/IccFilter.cpp"/>
            <source>fewer than two training cases were read twice</source>
            <translation>重复测量的训练病例少于两例</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/IccFilter.cpp"/>
            <source>not read twice</source>
            <translation>未重复测量</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/IccFilter.cpp"/>
            <source>training case</source>
            <translation>例训练病例</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/IccFilter.cpp"/>
            <source>%1, from %2 of %3, each later one with the first</source>
            <translation>%1，来自 %3 的 %2，后续各次与第一次比较</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/IccFilter.cpp"/>
            <source>%1, from %2 of %3</source>
            <translation>%1，来自 %3 的 %2</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/IccFilter.cpp"/>
            <source>%1 kept without having been read twice</source>
            <translation>%1未重复测量而保留</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/IccFilter.cpp"/>
            <source>%1 left out without having been read twice</source>
            <translation>%1未重复测量而排除</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/IccFilter.cpp"/>
            <source>Keeps columns on which repeated readings of the training cases agree: whose intraclass correlation (Shrout, Fleiss, Psychol Bull 1979;86:420) is above a cut-off</source>
            <translation>保留训练病例重复测量一致的列：其组内相关系数（Shrout, Fleiss, Psychol Bull 1979;86:420）大于界值</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/IccFilter.cpp"/>
            <source>Form</source>
            <translation>形式</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/IccFilter.cpp"/>
            <source>Which ICC is computed</source>
            <translation>所计算的 ICC 类型</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/IccFilter.cpp"/>
            <source>A column needs a larger ICC</source>
            <translation>列的 ICC 须大于此值</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/IccFilter.cpp"/>
            <source>Judged by</source>
            <translation>判断依据</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/IccFilter.cpp"/>
            <source>The estimate, or the lower end of its 95 % interval</source>
            <translation>估计值，或其 95 % 置信区间的下限</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/IccFilter.cpp"/>
            <source>Compared</source>
            <translation>比较方式</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/IccFilter.cpp"/>
            <source>All readings at once, or each later one with the first; then each pair must agree (intra- and inter-observer)</source>
            <translation>所有测量一起比较，或后续各次与第一次比较；后者要求每对都一致（观察者内和观察者间）</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/IccFilter.cpp"/>
            <source>all at once</source>
            <translation>全部一起</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/IccFilter.cpp"/>
            <source>each with the first</source>
            <translation>各次与第一次</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/IccFilter.cpp"/>
            <source>Columns without readings</source>
            <translation>没有重复测量的列</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/IccFilter.cpp"/>
            <source>What becomes of columns that the readings lack: age, say</source>
            <translation>对没有重复测量的列（如年龄）的处理</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/IccFilter.cpp"/>
            <source>Without readings</source>
            <translation>没有重复测量时</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/IccFilter.cpp"/>
            <source>What happens when no training case was read twice: the step is skipped with a note, or the study stops</source>
            <translation>没有训练病例被重复测量时：跳过该步骤并注明，或停止研究</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Impute.cpp"/>
            <source>Impute missing values</source>
            <translation>填补缺失值</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Impute.cpp"/>
            <source>missing in every training case</source>
            <translation>在所有训练病例中缺失</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Impute.cpp"/>
            <source>missing in %1 of %2 training cases, more than %3 %</source>
            <translation>%2 例训练病例中有 %1 例缺失，超过 %3 %</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Impute.cpp"/>
            <source>missing value</source>
            <translation>个缺失值</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Impute.cpp"/>
            <source>%1 replaced by the %2</source>
            <translation>%1以%2代替</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Impute.cpp"/>
            <source>%1 of the training cases replaced by the column's %2</source>
            <translation>训练病例的%1以该列的%2代替</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Impute.cpp"/>
            <source>Replaces a missing value by the column's median, mean or most frequent value among the training cases, and leaves out columns that miss too many</source>
            <translation>以训练病例该列的中位数、均值或最常见的值代替缺失值，并排除缺失过多的列</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Impute.cpp"/>
            <source>Replace by</source>
            <translation>代替为</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Impute.cpp"/>
            <source>What a missing value becomes</source>
            <translation>缺失值以何值代替</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Impute.cpp"/>
            <source>most frequent</source>
            <translation>最常见的值</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Impute.cpp"/>
            <source>Largest missing share</source>
            <translation>最大缺失比例</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Impute.cpp"/>
            <source>A column with a larger share of missing training values is left out</source>
            <translation>训练病例缺失比例超过此值的列将被排除</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/MinMaxScale.cpp"/>
            <source>Smallest to largest value as 0 to 1</source>
            <translation>最小值至最大值缩放为 0 至 1</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/MinMaxScale.cpp"/>
            <source>Maps the range of the training cases to 0 to 1; other cases may lie outside</source>
            <translation>将训练病例的范围映射为 0 至 1；其他病例可能超出</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/MinMaxScale.cpp"/>
            <source>Constant columns are left out</source>
            <translation>恒定的列将被排除</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Mrmr.cpp"/>
            <source>Minimum redundancy, maximum relevance</source>
            <translation>最小冗余最大相关 (mRMR)</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Mrmr.cpp"/>
            <source>mutual information (nats)</source>
            <translation>互信息 (nats)</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Mrmr.cpp"/>
            <source>not among the first %1</source>
            <translation>不在前 %1 位</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Mrmr.cpp"/>
            <source>tells nothing about the outcome</source>
            <translation>与结局无关</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Mrmr.cpp"/>
            <source>mean redundancy</source>
            <translation>平均冗余</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Mrmr.cpp"/>
            <source>Only %1 could be chosen of the %2 asked for</source>
            <translation>要求 %2，只能选出 %1</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Mrmr.cpp"/>
            <source>Chooses columns one after the other that tell most about the outcome and least about those chosen before (Peng, Long, Ding, IEEE TPAMI 2005;27:1226; Ding, Peng, J Bioinform Comput Biol 2005;3:185)</source>
            <translation>逐个选取与结局相关最大而与已选各列冗余最小的列（Peng, Long, Ding, IEEE TPAMI 2005;27:1226；Ding, Peng, J Bioinform Comput Biol 2005;3:185）</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Mrmr.cpp"/>
            <source>The columns go on in that order</source>
            <translation>各列按此顺序保留</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Mrmr.cpp"/>
            <source>Columns</source>
            <translation>列数</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Mrmr.cpp"/>
            <source>How many columns to choose</source>
            <translation>要选取的列数</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Mrmr.cpp"/>
            <source>Scheme</source>
            <translation>方案</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Mrmr.cpp"/>
            <source>MID and MIQ: difference and quotient of mutual informations; FCD and FCQ: of the F statistic and the mean |r| (FCQ as mrmr-selection 0.2.8)</source>
            <translation>MID 与 MIQ：互信息的差与商；FCD 与 FCQ：F 统计量与平均 |r| 的差与商（FCQ 同 mrmr-selection 0.2.8）</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Mrmr.cpp"/>
            <source>States</source>
            <translation>状态</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Mrmr.cpp"/>
            <source>How MID and MIQ turn values into states: equally many cases each, or three around the mean</source>
            <translation>MID 和 MIQ 如何将数值离散为状态：病例数相等，或以均值为中心的三个</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Mrmr.cpp"/>
            <source>Bins</source>
            <translation>箱数</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Mrmr.cpp"/>
            <source>How many states of equally many cases</source>
            <translation>病例数相等的状态数</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Mrmr.cpp"/>
            <source>Width</source>
            <translation>宽度</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Mrmr.cpp"/>
            <source>Half the width of the middle one of three states, in standard deviations</source>
            <translation>三个状态中间一个的半宽，以标准差计</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/OverSampling.cpp"/>
            <source>Random over-sampling</source>
            <translation>随机过采样</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/OverSampling.cpp"/>
            <source>The classes are as even as asked for: no case was repeated</source>
            <translation>两类已达到要求的均衡：未重复病例</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/OverSampling.cpp"/>
            <source>%1 of the %2 class repeated, drawn from %3, for %4 of the other class</source>
            <translation>重复 %2 类的%1，抽自%3，另一类为%4</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/OverSampling.cpp"/>
            <source>Repeats training cases of the smaller class, drawn at random with replacement</source>
            <translation>从较少一类的训练病例中有放回地随机抽取并重复</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/OverSampling.cpp"/>
            <source>Other cases than training ones are not touched</source>
            <translation>不改动训练病例以外的病例</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/OverSampling.cpp"/>
            <source>Ratio</source>
            <translation>比例</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/OverSampling.cpp"/>
            <source>How large the smaller class becomes, as a share of the larger</source>
            <translation>较少一类增至较多一类的比例</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/PenalisedSelection.cpp"/>
            <source>there are no survival times</source>
            <translation>没有生存时间</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/PenalisedSelection.cpp"/>
            <source>Choose the family &quot;logistic&quot;, or leave steps out that invent cases</source>
            <translation>请选择“logistic”族，或去掉会新增病例的步骤</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/PenalisedSelection.cpp"/>
            <source>a class, or the event, has fewer than %1 training cases</source>
            <translation>有一类（或事件）的训练病例少于 %1 例</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/PenalisedSelection.cpp"/>
            <source>Add cases, or choose features without a cross-validation</source>
            <translation>请增加病例，或不用交叉验证选择特征</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/PenalisedSelection.cpp"/>
            <source>Cross-validated with %1 folds in the place of %2, as many as the rarer class has cases</source>
            <translation>交叉验证采用 %1 折而非 %2 折，与较少一类的病例数相等</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/PenalisedSelection.cpp"/>
            <source>No column is selected at %1</source>
            <translation>在 %1 处没有列入选</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/PenalisedSelection.cpp"/>
            <source>%1 selects %2, fewer than the %3 asked for;</source>
            <translation>%1 选出 %2，少于要求的 %3；</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/PenalisedSelection.cpp"/>
            <source>%1the largest lambda that selects as many was taken in its place</source>
            <translation>%1改用能选出这么多列的最大 lambda</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/PenalisedSelection.cpp"/>
            <source>%1no lambda selects as many, and the one that selects most was taken in its place</source>
            <translation>%1没有 lambda 能选出这么多，改用选出最多的 lambda</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/PenalisedSelection.cpp"/>
            <source>mean squared error</source>
            <translation>均方误差</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/PenalisedSelection.cpp"/>
            <source>partial likelihood deviance</source>
            <translation>偏似然偏差</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/PenalisedSelection.cpp"/>
            <source>coefficient 0 at lambda %1</source>
            <translation>在 lambda %1 处系数为 0</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/PenalisedSelection.cpp"/>
            <source>Family</source>
            <translation>分布族</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/PenalisedSelection.cpp"/>
            <source>What is regressed: the yes/no outcome as log odds or as a number (mean squared error), or survival times</source>
            <translation>回归对象：以对数比值或数值（均方误差）表示的二分类结局，或生存时间</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/PenalisedSelection.cpp"/>
            <source>Folds</source>
            <translation>折数</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/PenalisedSelection.cpp"/>
            <source>Of the cross-validation that chooses lambda</source>
            <translation>选择 lambda 的交叉验证折数</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/PenalisedSelection.cpp"/>
            <source>Where the cross-validated error is smallest, or the largest within one standard error of that</source>
            <translation>交叉验证误差最小处，或一个标准误之内的最大值</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/PenalisedSelection.cpp"/>
            <source>At least</source>
            <translation>至少</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/PenalisedSelection.cpp"/>
            <source>When fewer columns are selected there, the largest lambda that selects so many is taken; 0 for never</source>
            <translation>若入选列数更少，则取能选出这么多列的最大 lambda；0 表示不用</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/PenalisedSelection.cpp"/>
            <source>Keeps columns with a coefficient in a LASSO regression whose penalty is chosen by cross-validation (Tibshirani, J R Stat Soc B 1996;58:267; as glmnet 4.1-6)</source>
            <translation>保留 LASSO 回归中有系数的列，惩罚由交叉验证选择（Tibshirani, J R Stat Soc B 1996;58:267；同 glmnet 4.1-6）</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/PenalisedSelection.cpp"/>
            <source>Weights of the cases count</source>
            <translation>计入病例权重</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/PenalisedSelection.cpp"/>
            <source>Share of the LASSO in the penalty; the rest is ridge</source>
            <translation>LASSO 在惩罚中的比例，其余为岭惩罚</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/PenalisedSelection.cpp"/>
            <source>Elastic net</source>
            <translation>弹性网络</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/PenalisedSelection.cpp"/>
            <source>Keeps columns with a coefficient in an elastic net regression whose penalty is chosen by cross-validation (Zou, Hastie, J R Stat Soc B 2005;67:301; as glmnet 4.1-6)</source>
            <translation>保留弹性网络回归中有系数的列，惩罚由交叉验证选择（Zou, Hastie, J R Stat Soc B 2005;67:301；同 glmnet 4.1-6）</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Redundancy.cpp"/>
            <source>Redundant columns</source>
            <translation>冗余列</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Redundancy.cpp"/>
            <source>there is no outcome that could tell which column is the weaker</source>
            <translation>没有结局可用来判断哪一列较弱</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Redundancy.cpp"/>
            <source>Give the study an outcome, or let columns go at random</source>
            <translation>请为研究给出结局，或随机剔除</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Redundancy.cpp"/>
            <source>|rho| = %1 with %2</source>
            <translation>与 %2 的 |rho| = %1</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Redundancy.cpp"/>
            <source>Of two columns that correlate more than the cut-off one goes</source>
            <translation>两列的相关超过界值时剔除其一</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Redundancy.cpp"/>
            <source>Columns are taken in turn (at random, by how well they tell the outcome, or as they stand), and one goes when it correlates with an earlier one that stayed</source>
            <translation>依次考察各列（随机、按与结局的关联，或按原顺序），与此前保留的列相关者剔除</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Redundancy.cpp"/>
            <source>Correlation</source>
            <translation>相关系数</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Redundancy.cpp"/>
            <source>Pearson's r, or Spearman's rho of ranks</source>
            <translation>Pearson r，或秩的 Spearman rho</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Redundancy.cpp"/>
            <source>A larger |r| or |rho| makes one of the two go</source>
            <translation>|r| 或 |rho| 更大时剔除其一</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Redundancy.cpp"/>
            <source>Which one goes</source>
            <translation>剔除哪一列</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Redundancy.cpp"/>
            <source>At random by the seed; the one that tells less about the outcome (smaller |AUC - 0.5|, for survival |C - 0.5|); or the later one</source>
            <translation>按种子随机；或与结局关联较弱者（|AUC - 0.5| 较小，生存结局为 |C - 0.5|）；或靠后者</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/RobustScale.cpp"/>
            <source>Median and interquartile range</source>
            <translation>中位数与四分位距</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/RobustScale.cpp"/>
            <source>the interquartile range is 0: centred only</source>
            <translation>四分位距为 0：仅中心化</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/RobustScale.cpp"/>
            <source>Subtracts the median of the training cases and divides by their interquartile range, as scikit-learn's RobustScaler</source>
            <translation>减去训练病例的中位数并除以其四分位距，同 scikit-learn 的 RobustScaler</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/ScaleFit.cpp"/>
            <source>constant in the training cases</source>
            <translation>在训练病例中恒定</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Smote.cpp"/>
            <source>The classes are as even as asked for: no case was made</source>
            <translation>两类已达到要求的均衡：未生成病例</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Smote.cpp"/>
            <source>the %1 class has a single training case, which has no neighbour</source>
            <translation>%1 类只有一例训练病例，没有近邻</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Smote.cpp"/>
            <source>Choose over-sampling, or add cases of that class</source>
            <translation>请选择过采样，或增加该类病例</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Smote.cpp"/>
            <source>Only %1 of %2 were used: the %3 class has %4 training cases</source>
            <translation>只用了 %2 中的 %1：%3 类有%4训练病例</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Smote.cpp"/>
            <source>The columns' ranges differ more than a hundredfold, so that few of them decide which cases are neighbours; put a step that scales before it</source>
            <translation>各列的范围相差超过一百倍，少数列将决定哪些病例为近邻；请在其前加入缩放步骤</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Smote.cpp"/>
            <source>Survival times are not invented: the cases after this step have none</source>
            <translation>不生成生存时间：此步骤之后的病例没有生存时间</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Smote.cpp"/>
            <source>synthetic case</source>
            <translation>例合成病例</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Smote.cpp"/>
            <source>%1 of the %2 class made from %3, for %4 of the other class</source>
            <translation>由 %3 生成 %2 类的%1，另一类为%4</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Smote.cpp"/>
            <source>Makes training cases of the smaller class, each on the line between a case and one of its nearest neighbours of that class (Chawla et al., J Artif Intell Res 2002;16:321)</source>
            <translation>生成较少一类的训练病例，每例位于一例与其同类近邻之一的连线上（Chawla et al., J Artif Intell Res 2002;16:321）</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Smote.cpp"/>
            <source>Neighbours</source>
            <translation>近邻数</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/Smote.cpp"/>
            <source>How many nearest cases are to choose from</source>
            <translation>可选的最近病例数</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/StepFit.cpp"/>
            <source>values are missing in %1, the first is %2</source>
            <translation>%1中有缺失值，第一个是 %2</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/StepFit.cpp"/>
            <source>Put the step &quot;impute&quot; before it</source>
            <translation>请在其前加入“impute”步骤</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/StepFit.cpp"/>
            <source>there is no yes/no outcome</source>
            <translation>没有二分类结局</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/StepFit.cpp"/>
            <source>Give the study a binary outcome, or leave the step out</source>
            <translation>请为研究给出二分类结局，或去掉该步骤</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/StepFit.cpp"/>
            <source>all training cases have the same outcome</source>
            <translation>所有训练病例的结局相同</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/StepFit.cpp"/>
            <source>Add cases of the other class, or check the outcome column</source>
            <translation>请增加另一类病例，或检查结局列</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/StepKinds.cpp"/>
            <source>there is no such step</source>
            <translation>没有此步骤</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/StepKinds.cpp"/>
            <source>The steps are: %1</source>
            <translation>步骤有：%1</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/StepwiseSelection.cpp"/>
            <source>Stepwise logistic regression</source>
            <translation>逐步逻辑回归</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/StepwiseSelection.cpp"/>
            <source>a column would leave at a smaller p than it enters at</source>
            <translation>列剔除的 p 小于其纳入的 p</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/StepwiseSelection.cpp"/>
            <source>Give &quot;leave&quot; at least the value of &quot;enter&quot;</source>
            <translation>请使“leave”不小于“enter”</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/StepwiseSelection.cpp"/>
            <source>would separate the classes</source>
            <translation>会完全分离两类</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/StepwiseSelection.cpp"/>
            <source>depends on columns of the model</source>
            <translation>依赖于模型中的列</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/StepwiseSelection.cpp"/>
            <source>not in the model</source>
            <translation>不在模型中</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/StepwiseSelection.cpp"/>
            <source>odds ratio</source>
            <translation>比值比</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/StepwiseSelection.cpp"/>
            <source>No column entered the model</source>
            <translation>没有列进入模型</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/StepwiseSelection.cpp"/>
            <source>The p-values of a model that was selected on the same cases are too small</source>
            <translation>在同一批病例上筛选得到的模型，其 p 值偏小</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/StepwiseSelection.cpp"/>
            <source>Not considered, since with them the model separates the classes: %1</source>
            <translation>因与之组合时模型完全分离两类而未考虑：%1</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/StepwiseSelection.cpp"/>
            <source>Keeps the columns of a multivariate logistic model that columns enter and leave one by one: by p (score test to enter, likelihood ratio to leave, as SPSS), or as long as AIC or BIC falls (as R's step)</source>
            <translation>保留多因素逻辑回归模型中的列，各列逐一进出：依 p 值（纳入用评分检验，剔除用似然比，同 SPSS），或直至 AIC 或 BIC 不再下降（同 R 的 step）</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/StepwiseSelection.cpp"/>
            <source>What decides: p-values, Akaike's or Schwarz' criterion</source>
            <translation>判定标准：p 值、Akaike 准则或 Schwarz 准则</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/StepwiseSelection.cpp"/>
            <source>Direction</source>
            <translation>方向</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/StepwiseSelection.cpp"/>
            <source>Whether columns enter, leave, or both</source>
            <translation>列只纳入、只剔除，或二者皆可</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/StepwiseSelection.cpp"/>
            <source>Start</source>
            <translation>起点</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/StepwiseSelection.cpp"/>
            <source>Without or with all columns; by default as SPSS (empty) or R's step (full) do</source>
            <translation>从无列或全部列开始；默认同 SPSS（空）或 R 的 step（全部）</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/StepwiseSelection.cpp"/>
            <source>Enters below</source>
            <translation>纳入界值</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/StepwiseSelection.cpp"/>
            <source>A column enters when its p is smaller</source>
            <translation>p 小于此值时列入选</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/StepwiseSelection.cpp"/>
            <source>Leaves from</source>
            <translation>剔除界值</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/StepwiseSelection.cpp"/>
            <source>A column leaves when its p is not smaller</source>
            <translation>p 不小于此值时列剔除</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/UnderSampling.cpp"/>
            <source>Random under-sampling</source>
            <translation>随机欠采样</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/UnderSampling.cpp"/>
            <source>The classes are as even as asked for: no case was left out</source>
            <translation>两类已达到要求的均衡：未排除病例</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/UnderSampling.cpp"/>
            <source>%1 of the larger class left out of %2, for %3 of the %4 class</source>
            <translation>排除较多一类%2中的%1，%4 类为%3</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/UnderSampling.cpp"/>
            <source>Leaves training cases of the larger class out, drawn at random</source>
            <translation>随机排除较多一类的训练病例</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/UnderSampling.cpp"/>
            <source>How large the smaller class is then, as a share of the larger</source>
            <translation>此后较少一类占较多一类的比例</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/UnivariateFilter.cpp"/>
            <source>Univariate filter</source>
            <translation>单因素筛选</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/UnivariateFilter.cpp"/>
            <source>every value is missing</source>
            <translation>所有值缺失</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/UnivariateFilter.cpp"/>
            <source>all values are equal</source>
            <translation>所有值相等</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/UnivariateFilter.cpp"/>
            <source>the column separates those with events from those at risk</source>
            <translation>该列将发生事件者与处于风险者完全分离</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/UnivariateFilter.cpp"/>
            <source>univariate Cox regression</source>
            <translation>单因素 Cox 回归</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/UnivariateFilter.cpp"/>
            <source>hazard ratio</source>
            <translation>风险比</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/UnivariateFilter.cpp"/>
            <source>Choose a test of the yes/no outcome, or leave steps out that invent cases</source>
            <translation>请选择二分类结局的检验，或去掉会新增病例的步骤</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/UnivariateFilter.cpp"/>
            <source>no test: %1</source>
            <translation>未检验：%1</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/UnivariateFilter.cpp"/>
            <source>adjusted p = %1, %2, not among the first %3</source>
            <translation>校正 p = %1，%2，不在前 %3 位</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/UnivariateFilter.cpp"/>
            <source>p = %1, %2, not among the first %3</source>
            <translation>p = %1，%2，不在前 %3 位</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/UnivariateFilter.cpp"/>
            <source>p-values adjusted after %1 for %2</source>
            <translation>p 值按 %1 法对%2校正</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/UnivariateFilter.cpp"/>
            <source>Keeps columns that differ between the classes, or bear on survival, each looked at alone</source>
            <translation>保留在两类间有差异或与生存有关的列，逐列单独考察</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/UnivariateFilter.cpp"/>
            <source>Missing values are left out of a column's test</source>
            <translation>缺失值不参与该列的检验</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/UnivariateFilter.cpp"/>
            <source>Statistical test</source>
            <translation>统计检验</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/UnivariateFilter.cpp"/>
            <source>Student's t, Welch's t, Mann-Whitney U, the one that Shapiro-Wilk and Levene choose, or Cox regression of the survival times (Wald)</source>
            <translation>Student t 检验、Welch t 检验、Mann-Whitney U 检验、由 Shapiro-Wilk 和 Levene 检验选定者，或生存时间的 Cox 回归 (Wald)</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/UnivariateFilter.cpp"/>
            <source>by tests</source>
            <translation>依据检验</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/UnivariateFilter.cpp"/>
            <source>A column needs a smaller p</source>
            <translation>列的 p 须小于此值</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/UnivariateFilter.cpp"/>
            <source>Adjusted for many tests</source>
            <translation>多重检验校正</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/UnivariateFilter.cpp"/>
            <source>How p-values are adjusted before they are judged</source>
            <translation>判断前对 p 值的校正方法</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/UnivariateFilter.cpp"/>
            <source>At most</source>
            <translation>至多</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/UnivariateFilter.cpp"/>
            <source>How many columns go on, those with the smallest p; 0 for all</source>
            <translation>保留 p 最小的若干列；0 表示全部</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/VarianceFilter.cpp"/>
            <source>Variance filter</source>
            <translation>方差筛选</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/VarianceFilter.cpp"/>
            <source>variance %1, not above %2</source>
            <translation>方差 %1，不大于 %2</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/VarianceFilter.cpp"/>
            <source>Leaves out columns whose variance among the training cases (by n) is not above a threshold</source>
            <translation>排除训练病例中方差（除以 n）不大于阈值的列</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/VarianceFilter.cpp"/>
            <source>Before scaling: after it all variances are equal</source>
            <translation>应在缩放之前进行：缩放后所有方差相等</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/VarianceFilter.cpp"/>
            <source>Threshold</source>
            <translation>阈值</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/VarianceFilter.cpp"/>
            <source>A column needs a larger variance, in its own unit squared</source>
            <translation>列的方差须大于此值，以其单位的平方计</translation>
        </message>
        <message>
            <location filename="../../core/learning/steps/ZScore.cpp"/>
            <source>Subtracts the mean of the training cases and divides by their standard deviation (by n, as scikit-learn and glmnet)</source>
            <translation>减去训练病例的均值并除以其标准差（除以 n，同 scikit-learn 和 glmnet）</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Diagnostics.cpp"/>
            <source>%1Mean</source>
            <translation>%1Mean</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Diagnostics.cpp"/>
            <source>%1Minimum</source>
            <translation>%1Minimum</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Diagnostics.cpp"/>
            <source>%1Maximum</source>
            <translation>%1Maximum</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Diagnostics.cpp"/>
            <source>%1Dimensionality</source>
            <translation>%1Dimensionality</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Diagnostics.cpp"/>
            <source>%1Spacing</source>
            <translation>%1Spacing</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Diagnostics.cpp"/>
            <source>%1Size</source>
            <translation>%1Size</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Discretise.cpp"/>
            <source>the region would have %1 grey levels, more than %2</source>
            <translation>区域将有 %1 个灰度级，超过 %2 个</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Discretise.cpp"/>
            <source>Discretisation</source>
            <translation>离散化</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Discretise.cpp"/>
            <source>Raise binWidth, or set binCount</source>
            <translation>请增大 binWidth，或设置 binCount</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ExtractionSettings.cpp"/>
            <source>is not a table of keys and values</source>
            <translation>不是键值表</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ExtractionSettings.cpp"/>
            <source>Write one &quot;key: value&quot; per line</source>
            <translation>请每行写一个“键: 值”</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ExtractionSettings.cpp"/>
            <source>is not a setting</source>
            <translation>不是设置</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ExtractionSettings.cpp"/>
            <source>Remove it, or correct its spelling</source>
            <translation>请将其删除，或更正拼写</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ExtractionSettings.cpp"/>
            <source>is not a table of classes</source>
            <translation>不是特征类别表</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ExtractionSettings.cpp"/>
            <source>Write one &quot;class:&quot; per line</source>
            <translation>请每行写一个“类别:”</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ExtractionSettings.cpp"/>
            <source>is not a feature class</source>
            <translation>不是特征类别</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ExtractionSettings.cpp"/>
            <source>Choose among shape, shape2D, firstorder, glcm, glrlm, glszm, gldm and ngtdm</source>
            <translation>请从 shape、shape2D、firstorder、glcm、glrlm、glszm、gldm 和 ngtdm 中选择</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ExtractionSettings.cpp"/>
            <source>a feature's name</source>
            <translation>特征名称</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ExtractionSettings.cpp"/>
            <source>has no feature &quot;%1&quot;</source>
            <translation>没有特征“%1”</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ExtractionSettings.cpp"/>
            <source>Correct its spelling, or leave the list out for all</source>
            <translation>请更正其拼写，或去掉列表以使用全部特征</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ExtractionSettings.cpp"/>
            <source>is not a list of features</source>
            <translation>不是特征列表</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ExtractionSettings.cpp"/>
            <source>Write [Feature, ...], or nothing for all</source>
            <translation>请写 [特征, ...]，留空表示全部</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ExtractionSettings.cpp"/>
            <source>is not a table of image types</source>
            <translation>不是图像类型表</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ExtractionSettings.cpp"/>
            <source>Write &quot;Original: {}&quot;</source>
            <translation>请写“Original: {}”</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ExtractionSettings.cpp"/>
            <source>is not an image type</source>
            <translation>不是图像类型</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ExtractionSettings.cpp"/>
            <source>Choose among %1</source>
            <translation>请从 %1 中选择</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ExtractionSettings.cpp"/>
            <source>needs &quot;sigma&quot;, the widths of the filter in mm</source>
            <translation>需要“sigma”，即以 mm 计的滤波宽度</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ExtractionSettings.cpp"/>
            <source>Write LoG: {sigma: [1, 2, 3]}</source>
            <translation>请写 LoG: {sigma: [1, 2, 3]}</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ExtractionSettings.cpp"/>
            <source>Image type %1</source>
            <translation>图像类型 %1</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ExtractionSettings.cpp"/>
            <source>is not a PyRadiomics parameter file</source>
            <translation>不是 PyRadiomics 参数文件</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ExtractionSettings.cpp"/>
            <source>Write imageType, featureClass and setting</source>
            <translation>请写 imageType、featureClass 和 setting</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ExtractionSettings.cpp"/>
            <source>is not a part of a parameter file</source>
            <translation>不是参数文件的组成部分</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ExtractionSettings.cpp"/>
            <source>Write imageType, featureClass, setting or voxelSetting</source>
            <translation>请写 imageType、featureClass、setting 或 voxelSetting</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ExtractionSettings.cpp"/>
            <source>asks for normalize and zScoreWithin</source>
            <translation>同时要求 normalize 和 zScoreWithin</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ExtractionSettings.cpp"/>
            <source>Keep one of the two</source>
            <translation>请保留二者之一</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Extractor.cpp"/>
            <source>Features ready</source>
            <translation>特征已提取</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Extractor.cpp"/>
            <source>Preparing the region</source>
            <translation>正在准备区域</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Extractor.cpp"/>
            <source>holds values that are not numbers (NaN or infinite)</source>
            <translation>含有非数值（NaN 或无穷大）</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Extractor.cpp"/>
            <source>The region</source>
            <translation>该区域</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Extractor.cpp"/>
            <source>Leave these voxels out of the outline, or repair the image</source>
            <translation>请将这些体素排除在轮廓之外，或修复图像</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Extractor.cpp"/>
            <source>the filtered image is not a number somewhere in the region</source>
            <translation>滤波后的图像在区域内有非数值</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Extractor.cpp"/>
            <source>Computing %1 of %2</source>
            <translation>正在计算 %1（共 %2）</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Extractor.cpp"/>
            <source>the region %1</source>
            <translation>区域 %1</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/FirstOrder.cpp"/>
            <source>Energy</source>
            <translation>能量</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/FirstOrder.cpp"/>
            <source>Entropy</source>
            <translation>熵</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/FirstOrder.cpp"/>
            <source>Kurtosis</source>
            <translation>峰度</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/FirstOrder.cpp"/>
            <source>Maximum</source>
            <translation>最大值</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/FirstOrder.cpp"/>
            <source>Median</source>
            <translation>中位数</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/FirstOrder.cpp"/>
            <source>Minimum</source>
            <translation>最小值</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/FirstOrder.cpp"/>
            <source>Range</source>
            <translation>范围</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/FirstOrder.cpp"/>
            <source>Skewness</source>
            <translation>偏度</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/FirstOrder.cpp"/>
            <source>Uniformity</source>
            <translation>均匀性</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/FirstOrder.cpp"/>
            <source>Variance</source>
            <translation>方差</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Glcm.cpp"/>
            <source>no two voxels of the region are neighbours</source>
            <translation>区域内没有相邻的两个体素</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Glcm.cpp"/>
            <source>not defined for this region</source>
            <translation>对此区域无定义</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Glcm.cpp"/>
            <source>deprecated: the same as DifferenceAverage</source>
            <translation>已弃用：与 DifferenceAverage 相同</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Glcm.cpp"/>
            <source>deprecated: the same as Id</source>
            <translation>已弃用：与 Id 相同</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Glcm.cpp"/>
            <source>deprecated: the same as Idm</source>
            <translation>已弃用：与 Idm 相同</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Glcm.cpp"/>
            <source>deprecated: the same as ClusterTendency</source>
            <translation>已弃用：与 ClusterTendency 相同</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Glcm.cpp"/>
            <source>Autocorrelation</source>
            <translation>自相关</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Glcm.cpp"/>
            <source>Contrast</source>
            <translation>对比度</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Glcm.cpp"/>
            <source>Idm</source>
            <translation>Idm</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Glcm.cpp"/>
            <source>Idmn</source>
            <translation>Idmn</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Glcm.cpp"/>
            <source>Idn</source>
            <translation>Idn</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Glcm.cpp"/>
            <source>Dissimilarity</source>
            <translation>相异性</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Gldm.cpp"/>
            <source>deprecated: always 1</source>
            <translation>已弃用：恒为 1</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Gldm.cpp"/>
            <source>deprecated: the same as the Uniformity of firstorder</source>
            <translation>已弃用：与 firstorder 的 Uniformity 相同</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Glrlm.cpp"/>
            <source>no line through the region holds two voxels</source>
            <translation>穿过区域的任何直线上都没有两个体素</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ImageTypes.cpp"/>
            <source>Original</source>
            <translation>原始图像</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Ngtdm.cpp"/>
            <source>Busyness</source>
            <translation>繁忙度</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Ngtdm.cpp"/>
            <source>Coarseness</source>
            <translation>粗糙度</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Ngtdm.cpp"/>
            <source>Complexity</source>
            <translation>复杂度</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Ngtdm.cpp"/>
            <source>Strength</source>
            <translation>强度</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/PreFlight.cpp"/>
            <source>Texture is less reliable here, and so is the model's answer as far as it rests on it</source>
            <translation>此处纹理特征不够可靠，模型的结果在依赖纹理的程度上也同样如此</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/PreFlight.cpp"/>
            <source>Choose another %1</source>
            <translation>请选择其他%1</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/PreFlight.cpp"/>
            <source>All voxels of the region have the same grey level: texture says nothing</source>
            <translation>区域内所有体素的灰度级相同：纹理没有意义</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/PreFlight.cpp"/>
            <source>The region has %1 grey levels; 16 to 128 are usual</source>
            <translation>区域有 %1 个灰度级，通常为 16 至 128 个</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/PreFlight.cpp"/>
            <source>The region has only %1 voxels: texture and shape of so few are unstable</source>
            <translation>区域只有 %1 个体素：体素过少时纹理和形状不稳定</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/PreFlight.cpp"/>
            <source>Few grey levels in filtered images with %1: %2; 16 to 128 are usual</source>
            <translation>滤波图像的灰度级过少（%=1）：%=2；通常为 16 至 128 个</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/PreFlight.cpp"/>
            <source>A bin width meant for HU is too wide for them: set a smaller one for the image type</source>
            <translation>为 HU 设定的箱宽对其过宽：请为该图像类型设定较小的箱宽</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/PreFlight.cpp"/>
            <source>Many grey levels in filtered images with %1: %2; 16 to 128 are usual</source>
            <translation>滤波图像的灰度级过多（%=1）：%=2；通常为 16 至 128 个</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/PreFlight.cpp"/>
            <source>Set a wider binWidth, or a binCount, for the image type</source>
            <translation>请为该图像类型设定更大的 binWidth 或设定 binCount</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/PreFlight.cpp"/>
            <source>resegmentRange is compared with normalised intensities, not with HU</source>
            <translation>resegmentRange 与标准化后的强度比较，而非 HU 值</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Preprocess.cpp"/>
            <source>cannot be normalised: it holds values that are not numbers</source>
            <translation>无法标准化：含有非数值</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Preprocess.cpp"/>
            <source>Repair the image, or switch normalize off</source>
            <translation>请修复图像，或关闭 normalize</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Preprocess.cpp"/>
            <source>cannot be normalised: all its voxels are equal</source>
            <translation>无法标准化：所有体素相等</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Preprocess.cpp"/>
            <source>Switch normalize off</source>
            <translation>请关闭 normalize</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Preprocess.cpp"/>
            <source>lies on another grid than the image (%1)</source>
            <translation>与图像的网格不同（%1）</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Preprocess.cpp"/>
            <source>Choose the outline that was drawn on this image, or set correctMask</source>
            <translation>请选择在该图像上勾画的轮廓，或设置 correctMask</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Preprocess.cpp"/>
            <source>reaches outside the image</source>
            <translation>超出图像范围</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Preprocess.cpp"/>
            <source>Choose the outline that was drawn on this image</source>
            <translation>请选择在该图像上勾画的轮廓</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Preprocess.cpp"/>
            <source>would span %1 voxels when resampled</source>
            <translation>重采样后将有 %1 个体素</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Preprocess.cpp"/>
            <source>Use a larger resampledPixelSpacing</source>
            <translation>请使用更大的 resampledPixelSpacing</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Preprocess.cpp"/>
            <source>The resampled image</source>
            <translation>重采样后的图像</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Preprocess.cpp"/>
            <source>vanishes when the image is resampled</source>
            <translation>在图像重采样后消失</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Preprocess.cpp"/>
            <source>Use a smaller resampledPixelSpacing</source>
            <translation>请使用更小的 resampledPixelSpacing</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Preprocess.cpp"/>
            <source>keeps %1 voxels within resegmentRange</source>
            <translation>在 resegmentRange 内只剩 %1 个体素</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Preprocess.cpp"/>
            <source>Widen the range</source>
            <translation>请放宽范围</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Preprocess.cpp"/>
            <source>Outline at least a few voxels</source>
            <translation>请至少勾画几个体素</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Preprocess.cpp"/>
            <source>is a single voxel, which has no shape and no texture</source>
            <translation>只有一个体素，没有形状和纹理</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Preprocess.cpp"/>
            <source>Outline a larger region</source>
            <translation>请勾画更大的区域</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Preprocess.cpp"/>
            <source>extends in %1 dimensions, fewer than minimumROIDimensions (%2)</source>
            <translation>只在 %1 个维度上延伸，少于 minimumROIDimensions（%2）</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Preprocess.cpp"/>
            <source>Outline a larger region, or lower the setting</source>
            <translation>请勾画更大的区域，或降低该设置</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Preprocess.cpp"/>
            <source>has %1 voxels; minimumROISize asks for more than %2</source>
            <translation>有 %1 个体素；minimumROISize 要求多于 %2 个</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/SettingsKeys.cpp"/>
            <source>an interpolator</source>
            <translation>插值方法</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/SettingsKeys.cpp"/>
            <source>is &quot;%1&quot;, which is no interpolator</source>
            <translation>为“%1”，不是插值方法</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/SettingsKeys.cpp"/>
            <source>is not three spacings in mm</source>
            <translation>不是以 mm 计的三个间距</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/SettingsKeys.cpp"/>
            <source>Write three numbers, 0 to keep that axis: [1, 1, 1]</source>
            <translation>请写三个数值，0 表示该轴不变：[1, 1, 1]</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/SettingsKeys.cpp"/>
            <source>has %1 numbers</source>
            <translation>有 %1 个数值</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/SettingsKeys.cpp"/>
            <source>Write one or two limits</source>
            <translation>请写一个或两个界限</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/SettingsKeys.cpp"/>
            <source>Write at least one distance in voxels</source>
            <translation>请至少写一个以体素计的距离</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/SettingsKeys.cpp"/>
            <source>is %1 mm, more than %2</source>
            <translation>为 %1 mm，超过 %2</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/SettingsKeys.cpp"/>
            <source>Write a smaller width</source>
            <translation>请写更小的宽度</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/SettingsKeys.cpp"/>
            <source>a wavelet's name</source>
            <translation>小波名称</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/SettingsKeys.cpp"/>
            <source>is no discrete wavelet (&quot;%1&quot;)</source>
            <translation>不是离散小波（“%1”）</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/SettingsKeys.cpp"/>
            <source>Choose one of PyWavelets' names, such as haar, db2, sym4, coif1 or bior1.3</source>
            <translation>请选择 PyWavelets 的名称，例如 haar、db2、sym4、coif1 或 bior1.3</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/SettingsKeys.cpp"/>
            <source>Write the iterations of 1 to 8 levels, as in [50, 50, 50, 50]</source>
            <translation>请写 1 至 8 级的迭代次数，例如 [50, 50, 50, 50]</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Shape.cpp"/>
            <source>the region is a single voxel</source>
            <translation>区域只有一个体素</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Shape.cpp"/>
            <source>Elongation</source>
            <translation>伸长度</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Shape.cpp"/>
            <source>Flatness</source>
            <translation>扁平度</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Shape.cpp"/>
            <source>Sphericity</source>
            <translation>球形度</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Shape2D.cpp"/>
            <source>the region spans several slices</source>
            <translation>区域跨越多个层面</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Shape2D.cpp"/>
            <source>the region is a single pixel</source>
            <translation>区域只有一个像素</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Shape2D.cpp"/>
            <source>Perimeter</source>
            <translation>周长</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/YamlPlace.cpp"/>
            <source>is not %1</source>
            <translation>不是%1</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/YamlPlace.cpp"/>
            <source>Write %1</source>
            <translation>请写 %1</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/YamlPlace.cpp"/>
            <source>is not a number: %1</source>
            <translation>不是数值：%1</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/YamlPlace.cpp"/>
            <source>Write a number such as 25, without quotes</source>
            <translation>请写不带引号的数值，例如 25</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/YamlPlace.cpp"/>
            <source>is %1, but must be above 0</source>
            <translation>为 %1，但须大于 0</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/YamlPlace.cpp"/>
            <source>Write a number above 0</source>
            <translation>请写大于 0 的数值</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/YamlPlace.cpp"/>
            <source>is %1, but must not be below %2</source>
            <translation>为 %1，但不得小于 %2</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/YamlPlace.cpp"/>
            <source>Write %1 or more</source>
            <translation>请写 %1 或以上</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/YamlPlace.cpp"/>
            <source>is %1, but must be a whole number from %2 to %3</source>
            <translation>为 %1，但须为 %2 至 %3 的整数</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/YamlPlace.cpp"/>
            <source>Write such a number</source>
            <translation>请写这样的数值</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/YamlPlace.cpp"/>
            <source>true or false</source>
            <translation>true 或 false</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/YamlPlace.cpp"/>
            <source>is not true or false: %1</source>
            <translation>不是 true 或 false：%1</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/YamlPlace.cpp"/>
            <source>Write true or false</source>
            <translation>请写 true 或 false</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/YamlPlace.cpp"/>
            <source>is not a list of numbers</source>
            <translation>不是数值列表</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/YamlPlace.cpp"/>
            <source>Write it as in [1, 1, 1]</source>
            <translation>请写成 [1, 1, 1] 的形式</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/YamlPlace.cpp"/>
            <source>is not a list of whole numbers</source>
            <translation>不是整数列表</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/YamlPlace.cpp"/>
            <source>Write it as in [1, 2]</source>
            <translation>请写成 [1, 2] 的形式</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/YamlPlace.cpp"/>
            <source>is not valid YAML (line %1)</source>
            <translation>不是有效的 YAML（第 %1 行）</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/YamlPlace.cpp"/>
            <source>Correct the file</source>
            <translation>请更正该文件</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Zones.cpp"/>
            <source>is too large for its zones to be counted</source>
            <translation>过大，无法统计其灰度区</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/Zones.cpp"/>
            <source>Resample the image to a coarser grid, or outline a smaller region</source>
            <translation>请将图像重采样到更粗的网格，或勾画更小的区域</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/Diagnostics.cpp"/>
            <source>the image holds values that are no numbers</source>
            <translation>图像含有非数值</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/Diagnostics.cpp"/>
            <source>of the %1 image</source>
            <translation>（%1 图像）</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/Diagnostics.cpp"/>
            <source>Voxels%1</source>
            <translation>Voxels%1</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/Diagnostics.cpp"/>
            <source>Spacing%1</source>
            <translation>Spacing%1</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/Diagnostics.cpp"/>
            <source>Mean intensity%1</source>
            <translation>平均强度%1</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/Diagnostics.cpp"/>
            <source>Minimum intensity%1</source>
            <translation>最小强度%1</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/Diagnostics.cpp"/>
            <source>Maximum intensity%1</source>
            <translation>最大强度%1</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/Diagnostics.cpp"/>
            <source>of the %1 region</source>
            <translation>（%1 区域）</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/Diagnostics.cpp"/>
            <source>Grid%1</source>
            <translation>Grid%1</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/Diagnostics.cpp"/>
            <source>Intensity mask's box%1</source>
            <translation>强度掩膜的外接框%1</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/Diagnostics.cpp"/>
            <source>Morphological mask's box%1</source>
            <translation>形态掩膜的外接框%1</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/Diagnostics.cpp"/>
            <source>Voxels of the intensity mask%1</source>
            <translation>强度掩膜的体素数%1</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/Diagnostics.cpp"/>
            <source>Voxels of the morphological mask%1</source>
            <translation>形态掩膜的体素数%1</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/FilterSettingsFile.cpp"/>
            <source>has no type</source>
            <translation>没有类型</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/FilterSettingsFile.cpp"/>
            <source>Write type: %1</source>
            <translation>请写 type: %1</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/FilterSettingsFile.cpp"/>
            <source>is no parameter of the filter %1</source>
            <translation>不是滤波 %1 的参数</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/FilterSettingsFile.cpp"/>
            <source>can't be: %1</source>
            <translation>不能为：%1</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/FilterSettingsFile.cpp"/>
            <source>Correct the parameter</source>
            <translation>请更正该参数</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/GridInterpolation.cpp"/>
            <source>The interpolated image</source>
            <translation>插值后的图像</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IbsiExtractor.cpp"/>
            <source>Bins of fixed size begin at each region's own minimum: grey levels of different regions don't compare</source>
            <translation>固定箱宽从每个区域自身的最小值开始：不同区域的灰度级不可比较</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IbsiExtractor.cpp"/>
            <source>Set a re-segmentation range</source>
            <translation>请设置重分割范围</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IbsiExtractor.cpp"/>
            <source>Computing %1</source>
            <translation>正在计算 %1</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IbsiExtractor.cpp"/>
            <source>Computing texture</source>
            <translation>正在计算纹理</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IbsiPreprocess.cpp"/>
            <source>vanishes when the image is interpolated</source>
            <translation>在图像插值后消失</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IbsiPreprocess.cpp"/>
            <source>Use a smaller spacing</source>
            <translation>请使用更小的间距</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IbsiPreprocess.cpp"/>
            <source>keeps no voxel in the re-segmentation</source>
            <translation>重分割后没有剩余体素</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IbsiPreprocess.cpp"/>
            <source>Widen its range</source>
            <translation>请放宽其范围</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IbsiPreprocess.cpp"/>
            <source>the region would have more than %1 grey levels</source>
            <translation>区域将有超过 %1 个灰度级</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IbsiPreprocess.cpp"/>
            <source>Choose larger bins</source>
            <translation>请选择更大的箱宽</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IbsiPreprocess.cpp"/>
            <source>the region holds intensities below the first bin (%1)</source>
            <translation>区域含有低于第一个箱（%1）的强度</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IbsiPreprocess.cpp"/>
            <source>Lower the first bin's beginning, or re-segment the region</source>
            <translation>请降低第一个箱的起点，或对区域重分割</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IbsiPreprocess.cpp"/>
            <source>intensities such as %1 are no grey levels</source>
            <translation>%1 之类的强度不是灰度级</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IbsiPreprocess.cpp"/>
            <source>Choose fixedBinSize or fixedBinNumber</source>
            <translation>请选择 fixedBinSize 或 fixedBinNumber</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IbsiSettings.cpp"/>
            <source>is not a setting of &quot;%1&quot;</source>
            <translation>不是“%1”的设置</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IbsiSettings.cpp"/>
            <source>Write it as in %1</source>
            <translation>请写成 %1 的形式</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IbsiSettings.cpp"/>
            <source>is not two or three spacings in mm</source>
            <translation>不是以 mm 计的两个或三个间距</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IbsiSettings.cpp"/>
            <source>Write two numbers above 0 to interpolate within slices, or three</source>
            <translation>请写两个大于 0 的数值以在层面内插值，或写三个</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IbsiSettings.cpp"/>
            <source>is above 1</source>
            <translation>大于 1</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IbsiSettings.cpp"/>
            <source>Write the share of a voxel that must lie in the region, such as 0.5</source>
            <translation>请写体素须位于区域内的比例，例如 0.5</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IbsiSettings.cpp"/>
            <source>has no spacing</source>
            <translation>没有间距</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IbsiSettings.cpp"/>
            <source>Write &quot;spacing: [2, 2, 2]&quot;, or leave the table out</source>
            <translation>请写“spacing: [2, 2, 2]”，或去掉该表</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IbsiSettings.cpp"/>
            <source>Write the lowest and the highest intensity, or the lowest alone</source>
            <translation>请写最低和最高强度，或只写最低强度</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IbsiSettings.cpp"/>
            <source>ends at or below its beginning</source>
            <translation>终点不大于起点</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IbsiSettings.cpp"/>
            <source>Write the lowest intensity first</source>
            <translation>请先写最低强度</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IbsiSettings.cpp"/>
            <source>has no part in the method %1</source>
            <translation>在方法 %1 中不起作用</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IbsiSettings.cpp"/>
            <source>Remove it, or choose %1</source>
            <translation>请将其删除，或选择 %1</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IbsiSettings.cpp"/>
            <source>names %1 twice</source>
            <translation>重复列出了 %1</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IbsiSettings.cpp"/>
            <source>Write each once</source>
            <translation>请每项只写一次</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IbsiSettings.cpp"/>
            <source>Write at least one of 2D, 2.5D and 3D</source>
            <translation>请至少写 2D、2.5D 和 3D 之一</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IbsiSettings.cpp"/>
            <source>[morphology, intensityStatistics]</source>
            <translation>[morphology, intensityStatistics]</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IbsiSettings.cpp"/>
            <source>Name at least one family, or leave the key out for all</source>
            <translation>请至少指明一个特征族，或去掉该键以使用全部</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IbsiSettings.cpp"/>
            <source>is not a settings file of the profile ibsi</source>
            <translation>不是 ibsi 配置的设置文件</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IbsiSettings.cpp"/>
            <source>Begin it with &quot;profile: ibsi&quot;</source>
            <translation>请以“profile: ibsi”开头</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IbsiSettings.cpp"/>
            <source>profile: ibsi</source>
            <translation>profile: ibsi</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IbsiSettings.cpp"/>
            <source>round: true</source>
            <translation>round: true</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IbsiSettings.cpp"/>
            <source>round: false</source>
            <translation>round: false</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityDistribution.cpp"/>
            <source>the mean intensity is 0</source>
            <translation>平均强度为 0</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityDistribution.cpp"/>
            <source>the quartiles add up to 0</source>
            <translation>四分位数之和为 0</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityHistogram.cpp"/>
            <source>there is one grey level</source>
            <translation>只有一个灰度级</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityHistogram.cpp"/>
            <source>Mean discretised intensity</source>
            <translation>离散强度均值</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityHistogram.cpp"/>
            <source>Discretised intensity variance</source>
            <translation>离散强度方差</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityHistogram.cpp"/>
            <source>Discretised intensity skewness</source>
            <translation>离散强度偏度</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityHistogram.cpp"/>
            <source>Excess discretised intensity kurtosis</source>
            <translation>离散强度超额峰度</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityHistogram.cpp"/>
            <source>Median discretised intensity</source>
            <translation>离散强度中位数</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityHistogram.cpp"/>
            <source>Minimum discretised intensity</source>
            <translation>离散强度最小值</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityHistogram.cpp"/>
            <source>10th discretised intensity percentile</source>
            <translation>离散强度第 10 百分位数</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityHistogram.cpp"/>
            <source>90th discretised intensity percentile</source>
            <translation>离散强度第 90 百分位数</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityHistogram.cpp"/>
            <source>Maximum discretised intensity</source>
            <translation>离散强度最大值</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityHistogram.cpp"/>
            <source>Intensity histogram mode</source>
            <translation>强度直方图众数</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityHistogram.cpp"/>
            <source>Discretised intensity interquartile range</source>
            <translation>离散强度四分位距</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityHistogram.cpp"/>
            <source>Discretised intensity range</source>
            <translation>离散强度范围</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityHistogram.cpp"/>
            <source>Intensity histogram mean absolute deviation</source>
            <translation>强度直方图平均绝对偏差</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityHistogram.cpp"/>
            <source>Intensity histogram robust mean absolute deviation</source>
            <translation>强度直方图稳健平均绝对偏差</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityHistogram.cpp"/>
            <source>Intensity histogram median absolute deviation</source>
            <translation>强度直方图中位数绝对偏差</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityHistogram.cpp"/>
            <source>Intensity histogram coefficient of variation</source>
            <translation>强度直方图变异系数</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityHistogram.cpp"/>
            <source>Intensity histogram quartile coefficient of dispersion</source>
            <translation>强度直方图四分位离散系数</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityHistogram.cpp"/>
            <source>Discretised intensity entropy</source>
            <translation>离散强度熵</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityHistogram.cpp"/>
            <source>Discretised intensity uniformity</source>
            <translation>离散强度均匀性</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityHistogram.cpp"/>
            <source>Maximum histogram gradient</source>
            <translation>直方图最大梯度</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityHistogram.cpp"/>
            <source>Maximum histogram gradient intensity</source>
            <translation>直方图最大梯度处强度</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityHistogram.cpp"/>
            <source>Minimum histogram gradient</source>
            <translation>直方图最小梯度</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityHistogram.cpp"/>
            <source>Minimum histogram gradient intensity</source>
            <translation>直方图最小梯度处强度</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityStatistics.cpp"/>
            <source>Mean intensity</source>
            <translation>平均强度</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityStatistics.cpp"/>
            <source>Intensity variance</source>
            <translation>强度方差</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityStatistics.cpp"/>
            <source>Intensity skewness</source>
            <translation>强度偏度</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityStatistics.cpp"/>
            <source>Excess intensity kurtosis</source>
            <translation>强度超额峰度</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityStatistics.cpp"/>
            <source>Median intensity</source>
            <translation>强度中位数</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityStatistics.cpp"/>
            <source>Minimum intensity</source>
            <translation>最小强度</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityStatistics.cpp"/>
            <source>10th intensity percentile</source>
            <translation>强度第 10 百分位数</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityStatistics.cpp"/>
            <source>90th intensity percentile</source>
            <translation>强度第 90 百分位数</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityStatistics.cpp"/>
            <source>Maximum intensity</source>
            <translation>最大强度</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityStatistics.cpp"/>
            <source>Intensity interquartile range</source>
            <translation>强度四分位距</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityStatistics.cpp"/>
            <source>Intensity range</source>
            <translation>强度范围</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityStatistics.cpp"/>
            <source>Intensity-based mean absolute deviation</source>
            <translation>强度平均绝对偏差</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityStatistics.cpp"/>
            <source>Intensity-based robust mean absolute deviation</source>
            <translation>强度稳健平均绝对偏差</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityStatistics.cpp"/>
            <source>Intensity-based median absolute deviation</source>
            <translation>强度中位数绝对偏差</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityStatistics.cpp"/>
            <source>Intensity-based coefficient of variation</source>
            <translation>强度变异系数</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityStatistics.cpp"/>
            <source>Intensity-based quartile coefficient of dispersion</source>
            <translation>强度四分位离散系数</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityStatistics.cpp"/>
            <source>Intensity-based energy</source>
            <translation>强度能量</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityStatistics.cpp"/>
            <source>Root mean square intensity</source>
            <translation>强度均方根</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityVolumeHistogram.cpp"/>
            <source>the range of intensities is a single value</source>
            <translation>强度范围只有一个值</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityVolumeHistogram.cpp"/>
            <source>no intensity of the range occurs in so little of the volume</source>
            <translation>在如此小的体积内没有该范围的强度</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityVolumeHistogram.cpp"/>
            <source>intensities are no whole numbers, and intensityVolumeHistogram has no bins for them</source>
            <translation>强度不是整数，而 intensityVolumeHistogram 没有为其设置箱</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityVolumeHistogram.cpp"/>
            <source>Volume fraction at 10% intensity</source>
            <translation>10% 强度处的体积比例</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityVolumeHistogram.cpp"/>
            <source>Volume fraction at 90% intensity</source>
            <translation>90% 强度处的体积比例</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityVolumeHistogram.cpp"/>
            <source>Intensity at 10% volume</source>
            <translation>10% 体积处的强度</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityVolumeHistogram.cpp"/>
            <source>Intensity at 90% volume</source>
            <translation>90% 体积处的强度</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityVolumeHistogram.cpp"/>
            <source>Volume fraction difference between 10% and 90% intensity</source>
            <translation>10% 与 90% 强度处的体积比例之差</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityVolumeHistogram.cpp"/>
            <source>Intensity difference between 10% and 90% volume</source>
            <translation>10% 与 90% 体积处的强度之差</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/IntensityVolumeHistogram.cpp"/>
            <source>Area under the IVH curve</source>
            <translation>强度体积直方图曲线下面积</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/LocalIntensity.cpp"/>
            <source>the surroundings hold values that are no numbers</source>
            <translation>周围含有非数值</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/LocalIntensity.cpp"/>
            <source>Local intensity peak</source>
            <translation>局部强度峰值</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/LocalIntensity.cpp"/>
            <source>Global intensity peak</source>
            <translation>全局强度峰值</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/Morphology.cpp"/>
            <source>the intensities add up to 0</source>
            <translation>强度之和为 0</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/Morphology.cpp"/>
            <source>the region has no extent along one of its axes</source>
            <translation>区域在某一轴上没有延伸</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/Morphology.cpp"/>
            <source>Moran's I and Geary's C are approximations, from every %1. voxel along each axis: the region is too large for all pairs of voxels</source>
            <translation>Moran's I 和 Geary's C 为近似值，每个轴取每第 %1 个体素计算：区域过大，无法计算所有体素对</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/Morphology.cpp"/>
            <source>all voxels that count have the same intensity</source>
            <translation>所有计入的体素强度相同</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/Morphology.cpp"/>
            <source>Volume (mesh)</source>
            <translation>体积（网格）</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/Morphology.cpp"/>
            <source>Volume (voxel counting)</source>
            <translation>体积（体素计数）</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/Morphology.cpp"/>
            <source>Surface area (mesh)</source>
            <translation>表面积（网格）</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/Morphology.cpp"/>
            <source>Surface to volume ratio</source>
            <translation>表面积体积比</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/Morphology.cpp"/>
            <source>Spherical disproportion</source>
            <translation>球形不对称度</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/Morphology.cpp"/>
            <source>Asphericity</source>
            <translation>非球形度</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/Morphology.cpp"/>
            <source>Centre of mass shift</source>
            <translation>质心偏移</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/Morphology.cpp"/>
            <source>Maximum 3D diameter</source>
            <translation>三维最大径</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/Morphology.cpp"/>
            <source>Major axis length</source>
            <translation>长轴长度</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/Morphology.cpp"/>
            <source>Minor axis length</source>
            <translation>短轴长度</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/Morphology.cpp"/>
            <source>Least axis length</source>
            <translation>最短轴长度</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/Morphology.cpp"/>
            <source>Volume density (axis-aligned bounding box)</source>
            <translation>体积密度（轴对齐外接框）</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/Morphology.cpp"/>
            <source>Area density (axis-aligned bounding box)</source>
            <translation>面积密度（轴对齐外接框）</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/Morphology.cpp"/>
            <source>Volume density (oriented minimum bounding box)</source>
            <translation>体积密度（有向最小外接框）</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/Morphology.cpp"/>
            <source>Area density (oriented minimum bounding box)</source>
            <translation>面积密度（有向最小外接框）</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/Morphology.cpp"/>
            <source>Volume density (approximate enclosing ellipsoid)</source>
            <translation>体积密度（近似外接椭球）</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/Morphology.cpp"/>
            <source>Area density (approximate enclosing ellipsoid)</source>
            <translation>面积密度（近似外接椭球）</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/Morphology.cpp"/>
            <source>Volume density (minimum volume enclosing ellipsoid)</source>
            <translation>体积密度（最小体积外接椭球）</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/Morphology.cpp"/>
            <source>Area density (minimum volume enclosing ellipsoid)</source>
            <translation>面积密度（最小体积外接椭球）</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/Morphology.cpp"/>
            <source>Volume density (convex hull)</source>
            <translation>体积密度（凸包）</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/Morphology.cpp"/>
            <source>Area density (convex hull)</source>
            <translation>面积密度（凸包）</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/Morphology.cpp"/>
            <source>Integrated intensity</source>
            <translation>积分强度</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/Morphology.cpp"/>
            <source>Moran's I index</source>
            <translation>Moran's I 指数</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/Morphology.cpp"/>
            <source>Geary's C measure</source>
            <translation>Geary's C 测度</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/texture/Gldzm.cpp"/>
            <source>the region holds no zone</source>
            <translation>区域内没有灰度区</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/texture/Glrlm.cpp"/>
            <source>the region holds no run</source>
            <translation>区域内没有游程</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/texture/Ngldm.cpp"/>
            <source>the region holds no voxel</source>
            <translation>区域内没有体素</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/texture/Ngtdm.cpp"/>
            <source>no voxel of the region has a neighbour</source>
            <translation>区域内没有体素具有相邻体素</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/texture/Texture.cpp"/>
            <source>has %1 grey levels, more than %2</source>
            <translation>有 %1 个灰度级，超过 %2 个</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/ibsi/texture/Texture.cpp"/>
            <source>Discretise it into fewer, wider bins</source>
            <translation>请离散化为更少、更宽的箱</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/images/GradientImage.cpp"/>
            <source>Gradient</source>
            <translation>梯度</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/images/WaveletImages.cpp"/>
            <source>Wavelet</source>
            <translation>小波</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/maps/FeatureMap.cpp"/>
            <source>is %1: a kernel of one voxel has no texture</source>
            <translation>为 %1：一个体素的核没有纹理</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/maps/FeatureMap.cpp"/>
            <source>The kernel radius</source>
            <translation>核半径</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/maps/FeatureMap.cpp"/>
            <source>Choose a radius from 1 to %1</source>
            <translation>请选择 1 至 %1 的半径</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/maps/FeatureMap.cpp"/>
            <source>is %1, above %2: each voxel of the map would be computed from more than 9261 voxels</source>
            <translation>为 %1，大于 %2：图中每个体素将由超过 9261 个体素计算</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/maps/FeatureMap.cpp"/>
            <source>Choose a radius from 1 to %1, or resample to larger voxels first</source>
            <translation>请选择 1 至 %1 的半径，或先重采样为更大的体素</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/maps/FeatureMap.cpp"/>
            <source>maps show the original image, not %1</source>
            <translation>特征图显示原始图像，而非 %1</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/maps/FeatureMap.cpp"/>
            <source>Keep &quot;Original&quot; only</source>
            <translation>请只保留“Original”</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/maps/FeatureMap.cpp"/>
            <source>Mapping %1</source>
            <translation>正在生成特征图 %1</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/maps/FeatureMap.cpp"/>
            <source>describes the outline as a whole, so that it has no value at a voxel</source>
            <translation>描述整个轮廓，因此在单个体素处没有数值</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/maps/FeatureMap.cpp"/>
            <source>Choose first-order or texture features</source>
            <translation>请选择一阶或纹理特征</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/maps/FeatureMap.cpp"/>
            <source>is no feature that a map can show</source>
            <translation>不是可用特征图显示的特征</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/maps/FeatureMap.cpp"/>
            <source>Names that come close: %1</source>
            <translation>相近的名称：%1</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/maps/FeatureMap.cpp"/>
            <source>Maps ready</source>
            <translation>特征图已完成</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/maps/KernelImage.cpp"/>
            <source>The region's surroundings</source>
            <translation>区域的周围</translation>
        </message>
        <message>
            <location filename="../../core/radiomics/maps/KernelImage.cpp"/>
            <source>Keep the kernel within the region, or repair the image</source>
            <translation>请使核保持在区域内，或修复图像</translation>
        </message>
        <message>
            <location filename="../../core/regions/Agreement.cpp"/>
            <source>The second outline</source>
            <translation>第二个轮廓</translation>
        </message>
        <message>
            <location filename="../../core/regions/Agreement.cpp"/>
            <source>the first</source>
            <translation>第一个</translation>
        </message>
        <message>
            <location filename="../../core/regions/Agreement.cpp"/>
            <source>both outlines are empty</source>
            <translation>两个轮廓均为空</translation>
        </message>
        <message>
            <location filename="../../core/regions/Agreement.cpp"/>
            <source>the first outline is empty</source>
            <translation>第一个轮廓为空</translation>
        </message>
        <message>
            <location filename="../../core/regions/Agreement.cpp"/>
            <source>the second outline is empty</source>
            <translation>第二个轮廓为空</translation>
        </message>
        <message>
            <location filename="../../core/regions/BodyMask.cpp"/>
            <source>Finding the body</source>
            <translation>正在识别体部</translation>
        </message>
        <message>
            <location filename="../../core/regions/CohortHabitats.cpp"/>
            <source>The training cases</source>
            <translation>训练病例</translation>
        </message>
        <message>
            <location filename="../../core/regions/CohortHabitats.cpp"/>
            <source>are none</source>
            <translation>没有</translation>
        </message>
        <message>
            <location filename="../../core/regions/CohortHabitats.cpp"/>
            <source>Choose at least one case</source>
            <translation>请至少选择一例</translation>
        </message>
        <message>
            <location filename="../../core/regions/CohortHabitats.cpp"/>
            <source>K = %1 is out of the question: %2 of %3 cases have no such mixture</source>
            <translation>K = %1 不可行：%3 例中有 %2 例没有这样的混合模型</translation>
        </message>
        <message>
            <location filename="../../core/regions/CohortHabitats.cpp"/>
            <source>have no number of habitats that all of them could be divided into</source>
            <translation>没有所有病例都能划分的亚区数目</translation>
        </message>
        <message>
            <location filename="../../core/regions/CohortHabitats.cpp"/>
            <source>Allow smaller numbers, or leave out the cases with the smallest regions</source>
            <translation>请允许更少的数目，或排除区域最小的病例</translation>
        </message>
        <message>
            <location filename="../../core/regions/CohortHabitats.cpp"/>
            <source>differ in their number of phases (%1 and %2)</source>
            <translation>期相数目不同（%1 与 %2）</translation>
        </message>
        <message>
            <location filename="../../core/regions/CohortHabitats.cpp"/>
            <source>Give each case the same phases in the same order</source>
            <translation>请使每例具有相同顺序的相同期相</translation>
        </message>
        <message>
            <location filename="../../core/regions/CohortHabitats.cpp"/>
            <source>hold an empty region</source>
            <translation>含有空的区域</translation>
        </message>
        <message>
            <location filename="../../core/regions/CohortHabitats.cpp"/>
            <source>Leave that case out</source>
            <translation>请排除该病例</translation>
        </message>
        <message>
            <location filename="../../core/regions/Consensus.cpp"/>
            <source>Outline %1</source>
            <translation>轮廓 %1</translation>
        </message>
        <message>
            <location filename="../../core/regions/Consensus.cpp"/>
            <source>%1 outlines are more than the 64 that STAPLE takes here</source>
            <translation>%1 个轮廓超过此处 STAPLE 的上限 64 个</translation>
        </message>
        <message>
            <location filename="../../core/regions/Consensus.cpp"/>
            <source>The consensus</source>
            <translation>共识轮廓</translation>
        </message>
        <message>
            <location filename="../../core/regions/Consensus.cpp"/>
            <source>Leave some out, or use the majority</source>
            <translation>请去掉一些，或采用多数投票</translation>
        </message>
        <message>
            <location filename="../../core/regions/Consensus.cpp"/>
            <source>all outlines are empty</source>
            <translation>所有轮廓均为空</translation>
        </message>
        <message>
            <location filename="../../core/regions/Consensus.cpp"/>
            <source>Choose outlines with voxels</source>
            <translation>请选择含有体素的轮廓</translation>
        </message>
        <message>
            <location filename="../../core/regions/EditDocument.cpp"/>
            <source>Opened</source>
            <translation>已打开</translation>
        </message>
        <message>
            <location filename="../../core/regions/EditDocument.cpp"/>
            <source>Resample it onto the image first</source>
            <translation>请先将其重采样到该图像</translation>
        </message>
        <message>
            <location filename="../../core/regions/EditJournal.cpp"/>
            <source>the automatic copy of the outline cannot be written (%1)</source>
            <translation>无法写入轮廓的自动副本（%1）</translation>
        </message>
        <message>
            <location filename="../../core/regions/EditJournal.cpp"/>
            <source>Save the outline now, and free some space</source>
            <translation>请立即保存轮廓，并释放一些空间</translation>
        </message>
        <message>
            <location filename="../../core/regions/EditJournal.cpp"/>
            <source>is kept by another window of Rimlight</source>
            <translation>被另一个 Rimlight 窗口占用</translation>
        </message>
        <message>
            <location filename="../../core/regions/EditJournal.cpp"/>
            <source>Edit this case there, or close it there first</source>
            <translation>请在那里编辑该病例，或先将其关闭</translation>
        </message>
        <message>
            <location filename="../../core/regions/EditJournal.cpp"/>
            <source>Delete it; the outline that was saved is not touched by that</source>
            <translation>请将其删除；已保存的轮廓不受影响</translation>
        </message>
        <message>
            <location filename="../../core/regions/EditJournal.cpp"/>
            <source>is no automatic copy of an outline, or is damaged</source>
            <translation>不是轮廓的自动副本，或已损坏</translation>
        </message>
        <message>
            <location filename="../../core/regions/EditJournal.cpp"/>
            <source>belongs to another image</source>
            <translation>属于另一图像</translation>
        </message>
        <message>
            <location filename="../../core/regions/EditJournal.cpp"/>
            <source>is damaged</source>
            <translation>已损坏</translation>
        </message>
        <message>
            <location filename="../../core/regions/EditRecords.cpp"/>
            <source>the journal</source>
            <translation>日志</translation>
        </message>
        <message>
            <location filename="../../core/regions/Habitats.cpp"/>
            <source>%1 habitat</source>
            <translation>%1 个亚区</translation>
        </message>
        <message>
            <location filename="../../core/regions/Habitats.cpp"/>
            <source>%1 habitats</source>
            <translation>%1 个亚区</translation>
        </message>
        <message>
            <location filename="../../core/regions/Habitats.cpp"/>
            <source>the numbers of habitats %1 to %2 are no range within 1 to %3</source>
            <translation>亚区数目 %1 至 %2 不是 1 至 %3 之内的范围</translation>
        </message>
        <message>
            <location filename="../../core/regions/Habitats.cpp"/>
            <source>Ask for 2 to 4, say</source>
            <translation>例如可要求 2 至 4 个</translation>
        </message>
        <message>
            <location filename="../../core/regions/Habitats.cpp"/>
            <source>%1 starts are not 1 to 1000</source>
            <translation>起始次数 %1 不在 1 至 1000 之间</translation>
        </message>
        <message>
            <location filename="../../core/regions/Habitats.cpp"/>
            <source>Ask for 5, say</source>
            <translation>例如可要求 5 次</translation>
        </message>
        <message>
            <location filename="../../core/regions/Habitats.cpp"/>
            <source>the tolerance is negative or there is no iteration</source>
            <translation>容差为负，或没有迭代</translation>
        </message>
        <message>
            <location filename="../../core/regions/Habitats.cpp"/>
            <source>Leave both as they are</source>
            <translation>请保持二者的默认值</translation>
        </message>
        <message>
            <location filename="../../core/regions/Habitats.cpp"/>
            <source>the region holds only %1 distinct values</source>
            <translation>该区域只有 %1 种不同的值</translation>
        </message>
        <message>
            <location filename="../../core/regions/Habitats.cpp"/>
            <source>the region holds only %1 voxels, and each habitat needs %2</source>
            <translation>该区域只有 %1 个体素，而每个亚区需要 %2 个</translation>
        </message>
        <message>
            <location filename="../../core/regions/Habitats.cpp"/>
            <source>Fitting habitats</source>
            <translation>正在拟合亚区</translation>
        </message>
        <message>
            <location filename="../../core/regions/Habitats.cpp"/>
            <source>The mixture of %1 had not converged after %2 iterations</source>
            <translation>%1 个成分的混合模型经 %2 次迭代仍未收敛</translation>
        </message>
        <message>
            <location filename="../../core/regions/Habitats.cpp"/>
            <source>The mixture of %1 is less likely than that of %2: its starts missed the best one</source>
            <translation>%1 个成分的混合模型的似然低于 %2 个成分者：其起始点未找到最优解</translation>
        </message>
        <message>
            <location filename="../../core/regions/Habitats.cpp"/>
            <source>Ask for more starts</source>
            <translation>请增加起始次数</translation>
        </message>
        <message>
            <location filename="../../core/regions/Habitats.cpp"/>
            <source>Habitat %1 of %2 has no spread of its own (mean %3): many voxels share one value, as where an image was clipped or filled</source>
            <translation>亚区 %1（共 %2 个）自身没有离散度（均值 %3）：许多体素取同一值，如图像被截断或填充处</translation>
        </message>
        <message>
            <location filename="../../core/regions/Habitats.cpp"/>
            <source>The BIC is smallest at the end of the range, K = %1: more habitats might fit better still</source>
            <translation>BIC 在范围端点 K = %1 处最小：更多的亚区可能拟合更好</translation>
        </message>
        <message>
            <location filename="../../core/regions/Habitats.cpp"/>
            <source>Choose a region with voxels inside</source>
            <translation>请选择内含体素的区域</translation>
        </message>
        <message>
            <location filename="../../core/regions/Habitats.cpp"/>
            <source>There is no mixture of %1: from each start, one was left with too few voxels</source>
            <translation>没有 %1 个成分的混合模型：每次起始都有成分的体素过少</translation>
        </message>
        <message>
            <location filename="../../core/regions/Habitats.cpp"/>
            <source>There is no mixture of %1: %2</source>
            <translation>没有 %1 个成分的混合模型：%2</translation>
        </message>
        <message>
            <location filename="../../core/regions/Habitats.cpp"/>
            <source>Fitting %1</source>
            <translation>正在拟合 %1</translation>
        </message>
        <message>
            <location filename="../../core/regions/Habitats.cpp"/>
            <source>cannot be divided into %1: from each start, one was left with too few voxels</source>
            <translation>不能划分为 %1：每次起始都有亚区的体素过少</translation>
        </message>
        <message>
            <location filename="../../core/regions/Habitats.cpp"/>
            <source>cannot be divided into %1: %2</source>
            <translation>不能划分为 %1：%2</translation>
        </message>
        <message>
            <location filename="../../core/regions/Habitats.cpp"/>
            <source>Ask for fewer habitats, or choose a larger region</source>
            <translation>请减少亚区，或选择更大的区域</translation>
        </message>
        <message>
            <location filename="../../core/regions/Habitats.cpp"/>
            <source>Choose a larger region</source>
            <translation>请选择更大的区域</translation>
        </message>
        <message>
            <location filename="../../core/regions/Habitats.cpp"/>
            <source>habitat %1 of %2</source>
            <translation>亚区 %1（共 %2 个）</translation>
        </message>
        <message>
            <location filename="../../core/regions/RegionValues.cpp"/>
            <source>Phase %1</source>
            <translation>期相 %1</translation>
        </message>
        <message>
            <location filename="../../core/regions/RegionValues.cpp"/>
            <source>lies on another grid than the first (%1)</source>
            <translation>与第一个的网格不同（%1）</translation>
        </message>
        <message>
            <location filename="../../core/regions/RegionValues.cpp"/>
            <source>Choose a phase of the same series geometry, or have it resampled (--resample)</source>
            <translation>请选择几何相同的期相，或将其重采样（--resample）</translation>
        </message>
        <message>
            <location filename="../../core/regions/RegionValues.cpp"/>
            <source>%1 of the region's %2 voxels lie outside it</source>
            <translation>区域的 %2 个体素中有 %1 个在其外</translation>
        </message>
        <message>
            <location filename="../../core/regions/RegionValues.cpp"/>
            <source>Choose a phase that holds the whole region</source>
            <translation>请选择包含整个区域的期相</translation>
        </message>
        <message>
            <location filename="../../core/regions/RegionValues.cpp"/>
            <source>in the region %1 voxel is no number or beyond 1e30</source>
            <translation>区域内有 %1 个体素不是数值或超过 1e30</translation>
        </message>
        <message>
            <location filename="../../core/regions/RegionValues.cpp"/>
            <source>in the region %1 voxels are no number or beyond 1e30</source>
            <translation>区域内有 %1 个体素不是数值或超过 1e30</translation>
        </message>
        <message>
            <location filename="../../core/regions/RegionValues.cpp"/>
            <source>Leave these voxels out of the region</source>
            <translation>请将这些体素排除在区域之外</translation>
        </message>
        <message>
            <location filename="../../core/regions/RegionValues.cpp"/>
            <source>phases %1 and %2 hold the same values, up to scale</source>
            <translation>期相 %1 与 %2 的值相同（仅差比例）</translation>
        </message>
        <message>
            <location filename="../../core/regions/RegionValues.cpp"/>
            <source>Give each phase once</source>
            <translation>每个期相请只给出一次</translation>
        </message>
        <message>
            <location filename="../../core/regions/RegionValues.cpp"/>
            <source>no image was given</source>
            <translation>未给出图像</translation>
        </message>
        <message>
            <location filename="../../core/regions/RegionValues.cpp"/>
            <source>there are more than 8 phases</source>
            <translation>期相多于 8 个</translation>
        </message>
        <message>
            <location filename="../../core/regions/RegionValues.cpp"/>
            <source>Give one to eight images</source>
            <translation>请给出一至八个图像</translation>
        </message>
        <message>
            <location filename="../../core/regions/RegionValues.cpp"/>
            <source>lies on another grid than the first phase (%1)</source>
            <translation>与第一个期相的网格不同（%1）</translation>
        </message>
        <message>
            <location filename="../../core/regions/RegionValues.cpp"/>
            <source>every voxel has the value %1</source>
            <translation>所有体素的值均为 %1</translation>
        </message>
        <message>
            <location filename="../../core/regions/RegionValues.cpp"/>
            <source>every voxel has the value %1 in phase %2</source>
            <translation>在期相 %2 中所有体素的值均为 %1</translation>
        </message>
        <message>
            <location filename="../../core/regions/RegionValues.cpp"/>
            <source>A region of one value has no habitats; check image and outline</source>
            <translation>只有一种值的区域没有亚区；请检查图像和轮廓</translation>
        </message>
        <message>
            <location filename="../../core/regions/RegionValues.cpp"/>
            <source>Leave this phase out</source>
            <translation>请去掉该期相</translation>
        </message>
        <message>
            <location filename="../../core/regions/Ring.cpp"/>
            <source>it is empty, so nothing can lie around it</source>
            <translation>它是空的，周围不能有任何区域</translation>
        </message>
        <message>
            <location filename="../../core/regions/Ring.cpp"/>
            <source>Choose a region with voxels</source>
            <translation>请选择含有体素的区域</translation>
        </message>
        <message>
            <location filename="../../core/regions/Ring.cpp"/>
            <source>a limit is not a number</source>
            <translation>有界限不是数值</translation>
        </message>
        <message>
            <location filename="../../core/regions/Ring.cpp"/>
            <source>The ring</source>
            <translation>该瘤周环</translation>
        </message>
        <message>
            <location filename="../../core/regions/Ring.cpp"/>
            <source>Give both limits in mm</source>
            <translation>请以 mm 给出两个界限</translation>
        </message>
        <message>
            <location filename="../../core/regions/Ring.cpp"/>
            <source>its inner limit is not below its outer one (%1 and %2 mm)</source>
            <translation>其内界不小于外界（%1 与 %2 mm）</translation>
        </message>
        <message>
            <location filename="../../core/regions/Ring.cpp"/>
            <source>Give an outer limit above the inner one</source>
            <translation>请使外界大于内界</translation>
        </message>
        <message>
            <location filename="../../core/regions/Ring.cpp"/>
            <source>limits of intensity were given without an image</source>
            <translation>给出了强度界限而没有图像</translation>
        </message>
        <message>
            <location filename="../../core/regions/Ring.cpp"/>
            <source>Give the image too</source>
            <translation>请同时给出图像</translation>
        </message>
        <message>
            <location filename="../../core/regions/Ring.cpp"/>
            <source>the lowest intensity (%1) lies above the highest (%2)</source>
            <translation>最低强度（%1）高于最高强度（%2）</translation>
        </message>
        <message>
            <location filename="../../core/regions/Ring.cpp"/>
            <source>Give the lower limit first</source>
            <translation>请先给出较低的界限</translation>
        </message>
        <message>
            <location filename="../../core/regions/Ring.cpp"/>
            <source>the region</source>
            <translation>该区域</translation>
        </message>
        <message>
            <location filename="../../core/regions/Ring.cpp"/>
            <source>The body</source>
            <translation>体部</translation>
        </message>
        <message>
            <location filename="../../core/regions/Ring.cpp"/>
            <source>the margin to stay away from it is not a length</source>
            <translation>与其保持的距离不是长度</translation>
        </message>
        <message>
            <location filename="../../core/regions/Ring.cpp"/>
            <source>Give 0 mm or more</source>
            <translation>请给出 0 mm 或以上</translation>
        </message>
        <message>
            <location filename="../../core/regions/Ring.cpp"/>
            <source>at most %1</source>
            <translation>不超过 %1</translation>
        </message>
        <message>
            <location filename="../../core/regions/Ring.cpp"/>
            <source>at least %1</source>
            <translation>不低于 %1</translation>
        </message>
        <message>
            <location filename="../../core/regions/Ring.cpp"/>
            <source>lies inside the body</source>
            <translation>位于体内</translation>
        </message>
        <message>
            <location filename="../../core/regions/Ring.cpp"/>
            <source>has an intensity of %1</source>
            <translation>强度%1</translation>
        </message>
        <message>
            <location filename="../../core/regions/Ring.cpp"/>
            <source>%1 mm away from</source>
            <translation>距其 %1 mm</translation>
        </message>
        <message>
            <location filename="../../core/regions/Ring.cpp"/>
            <source>lies outside &quot;%1&quot;</source>
            <translation>位于“%1”之外</translation>
        </message>
        <message>
            <location filename="../../core/regions/Ring.cpp"/>
            <source>its %1 voxels</source>
            <translation>其 %1 个体素</translation>
        </message>
        <message>
            <location filename="../../core/regions/Ring.cpp"/>
            <source>the %1 voxels that other limits left</source>
            <translation>其他界限留下的 %1 个体素</translation>
        </message>
        <message>
            <location filename="../../core/regions/Ring.cpp"/>
            <source>no voxel's centre lies so far from the region's edge (the smallest spacing is %1 mm)</source>
            <translation>没有体素中心距区域边缘这么远（最小间距为 %1 mm）</translation>
        </message>
        <message>
            <location filename="../../core/regions/Ring.cpp"/>
            <source>none of %1 %2</source>
            <translation>%1均不%2</translation>
        </message>
        <message>
            <location filename="../../core/regions/SameGrid.cpp"/>
            <source>Use outlines of one image, or resample one onto the other's grid first</source>
            <translation>请使用同一图像的轮廓，或先将一个重采样到另一个的网格</translation>
        </message>
        <message>
            <location filename="../../core/regions/assist/AssistedOutline.cpp"/>
            <source>it lies outside the image</source>
            <translation>它位于图像之外</translation>
        </message>
        <message>
            <location filename="../../core/regions/assist/AssistedOutline.cpp"/>
            <source>A correction of the outline</source>
            <translation>轮廓的修正</translation>
        </message>
        <message>
            <location filename="../../core/regions/assist/AssistedOutline.cpp"/>
            <source>Click within the image</source>
            <translation>请在图像内单击</translation>
        </message>
        <message>
            <location filename="../../core/regions/assist/AssistedOutline.cpp"/>
            <source>there is none</source>
            <translation>没有图像</translation>
        </message>
        <message>
            <location filename="../../core/regions/assist/AssistedOutline.cpp"/>
            <source>The image to outline</source>
            <translation>要勾画的图像</translation>
        </message>
        <message>
            <location filename="../../core/regions/assist/AssistedOutline.cpp"/>
            <source>Open an image first</source>
            <translation>请先打开图像</translation>
        </message>
        <message>
            <location filename="../../core/regions/assist/AssistedOutline.cpp"/>
            <source>no place was shown</source>
            <translation>未指明位置</translation>
        </message>
        <message>
            <location filename="../../core/regions/assist/AssistedOutline.cpp"/>
            <source>The assisted outline</source>
            <translation>辅助勾画</translation>
        </message>
        <message>
            <location filename="../../core/regions/assist/AssistedOutline.cpp"/>
            <source>Draw a line along the tumour's longest diameter, or click inside it</source>
            <translation>请沿肿瘤最长径画线，或在肿瘤内单击</translation>
        </message>
        <message>
            <location filename="../../core/regions/assist/AssistedOutline.cpp"/>
            <source>it has a position that is no number</source>
            <translation>其位置不是数值</translation>
        </message>
        <message>
            <location filename="../../core/regions/assist/AssistedOutline.cpp"/>
            <source>The line along the tumour</source>
            <translation>沿肿瘤的线</translation>
        </message>
        <message>
            <location filename="../../core/regions/assist/AssistedOutline.cpp"/>
            <source>Draw it again</source>
            <translation>请重新绘制</translation>
        </message>
        <message>
            <location filename="../../core/regions/assist/AssistedOutline.cpp"/>
            <source>its middle lies outside the image</source>
            <translation>其中点位于图像之外</translation>
        </message>
        <message>
            <location filename="../../core/regions/assist/AssistedOutline.cpp"/>
            <source>Draw it within the image, from border to border of the tumour</source>
            <translation>请在图像内从肿瘤一侧边界画至另一侧</translation>
        </message>
        <message>
            <location filename="../../core/regions/assist/AssistedOutline.cpp"/>
            <source>it is much longer than the image</source>
            <translation>它远长于图像</translation>
        </message>
        <message>
            <location filename="../../core/regions/assist/AssistedOutline.cpp"/>
            <source>Draw it from border to border of the tumour</source>
            <translation>请从肿瘤一侧边界画至另一侧</translation>
        </message>
        <message>
            <location filename="../../core/regions/assist/AssistedOutline.cpp"/>
            <source>The region to avoid</source>
            <translation>要避开的区域</translation>
        </message>
        <message>
            <location filename="../../core/regions/assist/AssistedOutline.cpp"/>
            <source>the image</source>
            <translation>该图像</translation>
        </message>
        <message>
            <location filename="../../core/regions/assist/AssistedOutline.cpp"/>
            <source>it lies in another segment that is to be avoided</source>
            <translation>它位于要避开的另一分割内</translation>
        </message>
        <message>
            <location filename="../../core/regions/assist/AssistedOutline.cpp"/>
            <source>A place to be inside the outline</source>
            <translation>应在轮廓内的位置</translation>
        </message>
        <message>
            <location filename="../../core/regions/assist/AssistedOutline.cpp"/>
            <source>Click elsewhere, or let the segments overlap</source>
            <translation>请单击他处，或允许分割重叠</translation>
        </message>
        <message>
            <location filename="../../core/regions/assist/AssistedOutline.cpp"/>
            <source>one voxel is to be inside and outside</source>
            <translation>有一个体素同时要求在内和在外</translation>
        </message>
        <message>
            <location filename="../../core/regions/assist/AssistedOutline.cpp"/>
            <source>The corrections of the outline</source>
            <translation>轮廓的修正</translation>
        </message>
        <message>
            <location filename="../../core/regions/assist/AssistedOutline.cpp"/>
            <source>Take one of the two back</source>
            <translation>请撤回二者之一</translation>
        </message>
        <message>
            <location filename="../../core/regions/assist/AssistedOutline.cpp"/>
            <source>Its size, about %1 mm, is guessed from one click</source>
            <translation>其大小约 %1 mm，由一次单击推测</translation>
        </message>
        <message>
            <location filename="../../core/regions/assist/AssistedOutline.cpp"/>
            <source>nothing is left of it beside the other segments and the corrections</source>
            <translation>除去其他分割和修正后没有剩余</translation>
        </message>
        <message>
            <location filename="../../core/regions/assist/AssistedOutline.cpp"/>
            <source>Draw the line elsewhere, or take corrections back</source>
            <translation>请在他处画线，或撤回修正</translation>
        </message>
        <message>
            <location filename="../../core/regions/assist/AssistedOutline.cpp"/>
            <source>Less than a third of the outline follows an edge in the image; the rest is guessed from the size that was shown</source>
            <translation>轮廓中不到三分之一沿图像边缘；其余按所示大小推测</translation>
        </message>
        <message>
            <location filename="../../core/regions/assist/AssistedOutline.cpp"/>
            <source>The outline ends at the border of the image</source>
            <translation>轮廓止于图像边界</translation>
        </message>
        <message>
            <location filename="../../core/regions/assist/AssistedOutline.cpp"/>
            <source>Outline proposed</source>
            <translation>已给出轮廓建议</translation>
        </message>
        <message>
            <location filename="../../core/regions/assist/ClickedBall.cpp"/>
            <source>Finding the size</source>
            <translation>正在估计大小</translation>
        </message>
        <message>
            <location filename="../../core/regions/tools/ContourFill.cpp"/>
            <source>has a point that is not finite</source>
            <translation>有一个点不是有限数值</translation>
        </message>
        <message>
            <location filename="../../core/regions/tools/ContourFill.cpp"/>
            <source>The contour</source>
            <translation>该轮廓线</translation>
        </message>
        <message>
            <location filename="../../core/regions/tools/Islands.cpp"/>
            <source>falls into %1 islands, more than %2</source>
            <translation>分为 %1 个孤岛，超过 %2 个</translation>
        </message>
        <message>
            <location filename="../../core/regions/tools/Islands.cpp"/>
            <source>The segment</source>
            <translation>该分割</translation>
        </message>
        <message>
            <location filename="../../core/regions/tools/Islands.cpp"/>
            <source>Remove the small islands first</source>
            <translation>请先去除小的孤岛</translation>
        </message>
        <message>
            <location filename="../../core/regions/tools/RegionGrowing.cpp"/>
            <source>has intensities that are not finite around the seed</source>
            <translation>种子点周围的强度不是有限数值</translation>
        </message>
        <message>
            <location filename="../../core/regions/tools/RegionGrowing.cpp"/>
            <source>Choose another seed</source>
            <translation>请选择其他种子点</translation>
        </message>
        <message>
            <location filename="../../core/regions/tools/RegionGrowing.cpp"/>
            <source>Growing the region</source>
            <translation>正在生长区域</translation>
        </message>
        <message>
            <location filename="../../core/regions/tools/SeedGrowth.cpp"/>
            <source>holds no voxel</source>
            <translation>不含体素</translation>
        </message>
        <message>
            <location filename="../../core/regions/tools/SeedGrowth.cpp"/>
            <source>The box around the seeds</source>
            <translation>种子点周围的范围</translation>
        </message>
        <message>
            <location filename="../../core/regions/tools/SeedGrowth.cpp"/>
            <source>Draw a seed in the image</source>
            <translation>请在图像内绘制种子</translation>
        </message>
        <message>
            <location filename="../../core/regions/tools/SeedGrowth.cpp"/>
            <source>holds %1 voxels, too many to share out</source>
            <translation>含 %1 个体素，过多而无法分配</translation>
        </message>
        <message>
            <location filename="../../core/regions/tools/SeedGrowth.cpp"/>
            <source>Draw the seeds nearer together</source>
            <translation>请使种子彼此靠近</translation>
        </message>
        <message>
            <location filename="../../core/regions/tools/SeedGrowth.cpp"/>
            <source>Growing from the seeds</source>
            <translation>正在从种子生长</translation>
        </message>
        <message>
            <location filename="../../core/regions/tools/SeedGrowth.cpp"/>
            <source>are %1, more than 254</source>
            <translation>有 %1 个，超过 254 个</translation>
        </message>
        <message>
            <location filename="../../core/regions/tools/SeedGrowth.cpp"/>
            <source>The segments to grow from seeds</source>
            <translation>用于种子生长的分割</translation>
        </message>
        <message>
            <location filename="../../core/regions/tools/SeedGrowth.cpp"/>
            <source>Hide some of them</source>
            <translation>请隐藏其中一些</translation>
        </message>
        <message>
            <location filename="../../core/regions/tools/Smoothing.cpp"/>
            <source>Smoothing the segment</source>
            <translation>正在平滑分割</translation>
        </message>
        <message>
            <location filename="../../core/regions/tools/Threshold.cpp"/>
            <source>The box for the threshold</source>
            <translation>阈值的范围</translation>
        </message>
        <message>
            <location filename="../../core/regions/tools/Threshold.cpp"/>
            <source>Choose a part of the image</source>
            <translation>请选择图像的一部分</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureCheck.cpp"/>
            <source>is no figure that can be drawn: %1</source>
            <translation>不是可绘制的图：%1</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureCheck.cpp"/>
            <source>Let the study write its figures anew</source>
            <translation>请让研究重新写出图</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureCheck.cpp"/>
            <source>&quot;%1&quot; holds a number that is not finite, or beyond 1e300</source>
            <translation>“%1”含有非有限或超过 1e300 的数值</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureCheck.cpp"/>
            <source>&quot;%1&quot; is longer than a million</source>
            <translation>“%1”长度超过一百万</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureCheck.cpp"/>
            <source>&quot;low&quot; is above &quot;high&quot;</source>
            <translation>“low”大于“high”</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureCheck.cpp"/>
            <source>a logarithmic axis has a value that is not positive</source>
            <translation>对数坐标轴上有非正值</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureCheck.cpp"/>
            <source>&quot;low&quot; of an axis is not below its &quot;high&quot;</source>
            <translation>坐标轴的“low”不小于“high”</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureCheck.cpp"/>
            <source>a logarithmic axis has an end that is not positive</source>
            <translation>对数坐标轴的端点不是正数</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureCheck.cpp"/>
            <source>a logarithmic axis has a tick that is not positive</source>
            <translation>对数坐标轴的刻度不是正数</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureCheck.cpp"/>
            <source>there is not one case for each value</source>
            <translation>病例与数值并非一一对应</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureCheck.cpp"/>
            <source>&quot;x&quot; and &quot;y&quot; of a series are not equally long</source>
            <translation>序列的“x”与“y”长度不等</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureCheck.cpp"/>
            <source>&quot;low&quot; and &quot;high&quot; of a series are not as long as &quot;y&quot;</source>
            <translation>序列的“low”和“high”与“y”长度不等</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureCheck.cpp"/>
            <source>a line lies where a logarithmic axis has no place</source>
            <translation>有线位于对数坐标轴无法表示之处</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureCheck.cpp"/>
            <source>&quot;times&quot; and &quot;values&quot; of a curve are not equally long</source>
            <translation>曲线的“times”与“values”长度不等</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureCheck.cpp"/>
            <source>&quot;times&quot; of a curve do not rise</source>
            <translation>曲线的“times”未递增</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureCheck.cpp"/>
            <source>a curve goes on after its &quot;lastTime&quot;</source>
            <translation>曲线超出其“lastTime”</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureCheck.cpp"/>
            <source>&quot;low&quot; and &quot;high&quot; of a curve are not as long as &quot;values&quot;</source>
            <translation>曲线的“low”和“high”与“values”长度不等</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureCheck.cpp"/>
            <source>&quot;followUp&quot; of a curve does not rise</source>
            <translation>曲线的“followUp”未递增</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureCheck.cpp"/>
            <source>&quot;atRisk&quot; is not as long as &quot;riskTimes&quot;</source>
            <translation>“atRisk”与“riskTimes”长度不等</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureCheck.cpp"/>
            <source>a bar has one end of an interval</source>
            <translation>有条形只有区间的一端</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureCheck.cpp"/>
            <source>&quot;values&quot; is not rows times columns</source>
            <translation>“values”不等于行数乘列数</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureCheck.cpp"/>
            <source>&quot;counts&quot; has not a row per class</source>
            <translation>“counts”并非每类一行</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureCheck.cpp"/>
            <source>&quot;counts&quot; has not a column per class</source>
            <translation>“counts”并非每类一列</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureCheck.cpp"/>
            <source>&quot;reference&quot; is not positive</source>
            <translation>“reference”不是正数</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureCheck.cpp"/>
            <source>&quot;cells&quot; is not as long as &quot;cellColumns&quot;</source>
            <translation>“cells”与“cellColumns”长度不等</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureCheck.cpp"/>
            <source>an interval has no estimate</source>
            <translation>有区间没有估计值</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureCheck.cpp"/>
            <source>&quot;mostPoints&quot; is not positive</source>
            <translation>“mostPoints”不是正数</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureCheck.cpp"/>
            <source>&quot;leastTotal&quot; is not below &quot;mostTotal&quot;</source>
            <translation>“leastTotal”不小于“mostTotal”</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureCheck.cpp"/>
            <source>&quot;marks&quot; of a scale are not in order of position</source>
            <translation>标尺的“marks”未按位置排序</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureCheck.cpp"/>
            <source>an arrow goes to no box of the next row</source>
            <translation>有箭头不指向下一行的框</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureCheck.cpp"/>
            <source>&quot;x&quot; and &quot;y&quot; of a group are not equally long</source>
            <translation>组的“x”与“y”长度不等</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureCheck.cpp"/>
            <source>&quot;marked&quot; is no point</source>
            <translation>“marked”不是其中的点</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureFields.h"/>
            <source>high risk</source>
            <translation>高危</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureFields.h"/>
            <source>low risk</source>
            <translation>低危</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureFields.h"/>
            <source>line and points</source>
            <translation>线与点</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureFields.h"/>
            <source>error bars</source>
            <translation>误差线</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureFields.h"/>
            <source>Radscore strip</source>
            <translation>影像组学评分分布图</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureFields.h"/>
            <source>contribution bars</source>
            <translation>贡献条形图</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureFields.h"/>
            <source>marked curve</source>
            <translation>标记曲线</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureFields.h"/>
            <source>line chart</source>
            <translation>折线图</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureFields.h"/>
            <source>step chart</source>
            <translation>阶梯图</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureFields.h"/>
            <source>bar chart</source>
            <translation>条形图</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureFields.h"/>
            <source>group chart</source>
            <translation>分组图</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureFields.h"/>
            <source>confusion matrix</source>
            <translation>混淆矩阵</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureFields.h"/>
            <source>forest plot</source>
            <translation>森林图</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureFields.h"/>
            <source>flow chart</source>
            <translation>流程图</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureFields.h"/>
            <source>scatter chart</source>
            <translation>散点图</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureJson.cpp"/>
            <source>is no object</source>
            <translation>不是对象</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureJson.cpp"/>
            <source>is missing</source>
            <translation>缺失</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureJson.cpp"/>
            <source>has a field that this kind of figure does not know</source>
            <translation>含有此类图不认识的字段</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureJson.cpp"/>
            <source>is no figure: it %1</source>
            <translation>不是图：它%1</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureJson.cpp"/>
            <source>is no figure: &quot;%1&quot; %2</source>
            <translation>不是图：“%1”%2</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureJson.cpp"/>
            <source>is no text</source>
            <translation>不是文本</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureJson.cpp"/>
            <source>is no number</source>
            <translation>不是数值</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureJson.cpp"/>
            <source>is no whole number in range</source>
            <translation>不是范围内的整数</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureJson.cpp"/>
            <source>is no whole number from 0 on</source>
            <translation>不是 0 或以上的整数</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureJson.cpp"/>
            <source>is none of: %1</source>
            <translation>不是以下任何一个：%1</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureJson.cpp"/>
            <source>is no list</source>
            <translation>不是列表</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureJson.cpp"/>
            <source>is no figure: it is nested too deeply</source>
            <translation>不是图：嵌套过深</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureJson.cpp"/>
            <source>is no figure: it is no JSON, or was cut short</source>
            <translation>不是图：不是 JSON，或不完整</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureJson.cpp"/>
            <source>is no figure: &quot;format&quot; is not %1</source>
            <translation>不是图：“format”不是 %1</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureJson.cpp"/>
            <source>Choose a figure of a study</source>
            <translation>请选择研究的图</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureJson.cpp"/>
            <source>is a figure of another format than version %1</source>
            <translation>是版本 %1 以外格式的图</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureJson.cpp"/>
            <source>Open it with the version of Rimlight that wrote it, or a newer one</source>
            <translation>请用写出它的 Rimlight 版本或更新版本打开</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureJson.cpp"/>
            <source>is a figure of no kind that this version knows</source>
            <translation>是此版本不认识的图类型</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureJson.cpp"/>
            <source>Update Rimlight</source>
            <translation>请更新 Rimlight</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureTable.cpp"/>
            <source>vertical line</source>
            <translation>竖线</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureTable.cpp"/>
            <source>horizontal line</source>
            <translation>横线</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureTable.cpp"/>
            <source>upper axis</source>
            <translation>上方坐标轴</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureTable.cpp"/>
            <source>at risk</source>
            <translation>风险人数</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureTable.cpp"/>
            <source>end of the curve</source>
            <translation>曲线终点</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureTable.cpp"/>
            <source>follow-up of a case</source>
            <translation>病例的随访</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureTable.cpp"/>
            <source>true class</source>
            <translation>实际类别</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureTable.cpp"/>
            <source>predicted class</source>
            <translation>预测类别</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureTable.cpp"/>
            <source>line of no effect</source>
            <translation>无效应线</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureTable.cpp"/>
            <source>most points</source>
            <translation>最高得分</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureTable.cpp"/>
            <source>total points</source>
            <translation>总分</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureTable.cpp"/>
            <source>left out below it</source>
            <translation>其下排除</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureTable.cpp"/>
            <source>goes on to</source>
            <translation>去向</translation>
        </message>
        <message>
            <location filename="../../core/report/FigureTable.cpp"/>
            <source>this case</source>
            <translation>本例</translation>
        </message>
        <message>
            <location filename="../../core/report/Report.h"/>
            <source>Not for clinical use</source>
            <translation>不用于临床</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/AgreementTerms.cpp"/>
            <source>Agreement of readers</source>
            <translation>阅片者一致性</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/AgreementTerms.cpp"/>
            <source>Reading</source>
            <translation>测量</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/AgreementTerms.cpp"/>
            <source>An outline of the case by one reader at one time</source>
            <translation>一名阅片者在一个时间对病例所作的轮廓</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/AgreementTerms.cpp"/>
            <source>readings compared</source>
            <translation>比较的测量</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/AgreementTerms.cpp"/>
            <source>The share of a feature's variance between cases in its whole variance, readers included: 1 when the readers give the same numbers</source>
            <translation>特征在病例间的方差占其总方差（含阅片者间）的比例：各阅片者数值相同时为 1</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/AgreementTerms.cpp"/>
            <source>median icc</source>
            <translation>median icc</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/AgreementTerms.cpp"/>
            <source>without icc</source>
            <translation>without icc</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/AgreementTerms.cpp"/>
            <source>Two-way random effects, absolute agreement, one reading: readers stand for all readers, and a reader who always gives more counts as disagreement</source>
            <translation>双向随机效应，绝对一致性，单次测量：阅片者代表所有阅片者，总是偏高的阅片者计为不一致</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/AgreementTerms.cpp"/>
            <source>Two-way mixed effects, consistency, one reading: these very readers, and a reader who always gives more agrees nevertheless</source>
            <translation>双向混合效应，相对一致性，单次测量：仅限这些阅片者，总是偏高的阅片者仍计为一致</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/AgreementTerms.cpp"/>
            <source>Shares of agreement</source>
            <translation>一致性比例</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/AgreementTerms.cpp"/>
            <source>ICC below 0.5 is poor, from 0.5 moderate, from 0.75 good and from 0.9 excellent</source>
            <translation>ICC 小于 0.5 为差，0.5 起为中等，0.75 起为良好，0.9 起为优秀</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/AgreementTerms.cpp"/>
            <source>Dice</source>
            <translation>Dice</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/AgreementTerms.cpp"/>
            <source>The voxels that both outlines hold, divided by the mean of what each holds: 1 when they are the same</source>
            <translation>两个轮廓共有的体素除以二者体素的均值：完全相同时为 1</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/AgreementTerms.cpp"/>
            <source>Jaccard</source>
            <translation>Jaccard</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/AgreementTerms.cpp"/>
            <source>The voxels that both outlines hold, divided by those that either holds</source>
            <translation>两个轮廓共有的体素除以属于任一轮廓的体素</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/AgreementTerms.cpp"/>
            <source>The distance in mm within which 95 of 100 points of both surfaces lie from the other surface; unlike the Hausdorff distance no single point decides it</source>
            <translation>两个表面 95 % 的点与另一表面的距离不超过此值 (mm)；与 Hausdorff 距离不同，不由单个点决定</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/AgreementTerms.cpp"/>
            <source>hd95 mm</source>
            <translation>hd95 mm</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/AgreementTerms.cpp"/>
            <source>Mean surface distance</source>
            <translation>平均表面距离</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/AgreementTerms.cpp"/>
            <source>The mean distance in mm of the points of both surfaces from the other surface</source>
            <translation>两个表面各点与另一表面的平均距离 (mm)</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/AgreementTerms.cpp"/>
            <source>mean mm</source>
            <translation>平均表面距离，mm</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/AgreementTerms.cpp"/>
            <source>Difference of volumes</source>
            <translation>体积差</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/AgreementTerms.cpp"/>
            <source>The later outline's volume minus the first's, in percent of the mean of both</source>
            <translation>后一轮廓的体积减第一个的体积，占二者均值的百分比</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/AgreementTerms.cpp"/>
            <source>volume first ml</source>
            <translation>第一次体积，ml</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/AgreementTerms.cpp"/>
            <source>volume second ml</source>
            <translation>第二次体积，ml</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/AgreementTerms.cpp"/>
            <source>Limits of agreement</source>
            <translation>一致性界限</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/AgreementTerms.cpp"/>
            <source>Mean difference minus and plus 1.96 standard deviations: between them lie about 95 of 100 differences</source>
            <translation>平均差 ± 1.96 倍标准差：约 95 % 的差值在此范围内</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/AgreementTerms.cpp"/>
            <source>limit of agreement, low</source>
            <translation>一致性界限下限</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/AgreementTerms.cpp"/>
            <source>limit of agreement, high</source>
            <translation>一致性界限上限</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/BenefitTerms.cpp"/>
            <source>Benefit and comparison</source>
            <translation>获益与比较</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/BenefitTerms.cpp"/>
            <source>Net benefit</source>
            <translation>净获益</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/BenefitTerms.cpp"/>
            <source>True positives less false positives, these weighed by the odds of the threshold, for each case: what treating by the model gains</source>
            <translation>每例的真阳性减去假阳性，后者以阈值的比数加权：按模型施治的收益</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/BenefitTerms.cpp"/>
            <source>Threshold probability</source>
            <translation>阈概率</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/BenefitTerms.cpp"/>
            <source>The probability from which on a patient would be treated; it says how many needless treatments one missed case is worth</source>
            <translation>达到此概率即施治；它表示漏诊一例相当于多少例不必要的治疗</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/BenefitTerms.cpp"/>
            <source>Treat all</source>
            <translation>全部施治</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/BenefitTerms.cpp"/>
            <source>The net benefit of treating every case, without any model; treating none has 0</source>
            <translation>不用模型而全部施治的净获益；全不施治为 0</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/BenefitTerms.cpp"/>
            <source>treat none</source>
            <translation>全不施治</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/BenefitTerms.cpp"/>
            <source>Standardised net benefit</source>
            <translation>标化净获益</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/BenefitTerms.cpp"/>
            <source>Net benefit in shares of the largest that is possible, which is the prevalence</source>
            <translation>净获益占其可能最大值（即患病率）的比例</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/BenefitTerms.cpp"/>
            <source>Clinical impact</source>
            <translation>临床影响</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/BenefitTerms.cpp"/>
            <source>Of 1,000 patients those whom the model calls high-risk at a threshold, and how many of these have the outcome</source>
            <translation>每 1,000 名患者中，模型在某阈值下判为高危的人数，以及其中有结局的人数</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/BenefitTerms.cpp"/>
            <source>high risk per 1,000</source>
            <translation>每 1,000 例中高危</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/BenefitTerms.cpp"/>
            <source>with event per 1,000</source>
            <translation>每 1,000 例中高危且发生事件</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/BenefitTerms.cpp"/>
            <source>How much more often the second model moves cases with the outcome up and cases without it down than the other way; it runs from -2 to 2</source>
            <translation>第二个模型使有结局者概率上升、无结局者概率下降的情况比相反情况多出多少；范围为 -2 至 2</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/BenefitTerms.cpp"/>
            <source>continuous nri</source>
            <translation>连续 NRI</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/BenefitTerms.cpp"/>
            <source>By how much the second model widens the gap between the mean probabilities of cases with and without the outcome</source>
            <translation>第二个模型使有结局者与无结局者的平均概率之差增大了多少</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/BenefitTerms.cpp"/>
            <source>Likelihood ratio test</source>
            <translation>似然比检验</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/BenefitTerms.cpp"/>
            <source>Whether a model with one more predictor explains the outcome better than chance would let it</source>
            <translation>增加一个预测因素的模型对结局的解释是否超出偶然</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/BenefitTerms.cpp"/>
            <source>added value, likelihood ratio chi-square</source>
            <translation>增量价值，似然比卡方</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CalibrationTerms.cpp"/>
            <source>Calibration</source>
            <translation>校准</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CalibrationTerms.cpp"/>
            <source>Whether of the cases that get 30 % about 30 of 100 have the outcome; a model can rank well and still be far off</source>
            <translation>预测为 30 % 的病例中是否约有 30 % 有结局；排序良好的模型也可能偏离很远</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CalibrationTerms.cpp"/>
            <source>Calibration curve</source>
            <translation>校准曲线</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CalibrationTerms.cpp"/>
            <source>Observed share against predicted probability, smoothed; on the diagonal they are the same</source>
            <translation>平滑后的实际发生率与预测概率的关系；在对角线上二者相同</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CalibrationTerms.cpp"/>
            <source>Lowess</source>
            <translation>Lowess</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CalibrationTerms.cpp"/>
            <source>The smooth line through outcomes of 0 and 1: at each place a straight line through the nearest cases, near ones counting more</source>
            <translation>穿过结局 0 和 1 的平滑线：在每一处用最近病例拟合直线，越近权重越大</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CalibrationTerms.cpp"/>
            <source>The mean squared distance of probability and outcome: 0 is perfect, and smaller is better</source>
            <translation>概率与结局之差的均方：0 为完美，越小越好</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CalibrationTerms.cpp"/>
            <source>Scaled Brier score</source>
            <translation>标化 Brier 评分</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CalibrationTerms.cpp"/>
            <source>By what share the Brier score is better than that of giving every case the mean: 0 is no use, 1 is perfect</source>
            <translation>Brier 评分比给每例以均值时改善的比例：0 为无用，1 为完美</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CalibrationTerms.cpp"/>
            <source>1 when predictions spread as they should; below 1 they are too extreme, as an overfitted model's are</source>
            <translation>预测概率的离散程度恰当时为 1；小于 1 表示过于极端，见于过拟合的模型</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CalibrationTerms.cpp"/>
            <source>Calibration intercept</source>
            <translation>校准截距</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CalibrationTerms.cpp"/>
            <source>The shift of the logits that goes with the calibration slope; 0 when there is none</source>
            <translation>与校准斜率相应的 logit 平移；没有平移时为 0</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CalibrationTerms.cpp"/>
            <source>Calibration in the large</source>
            <translation>整体校准度</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CalibrationTerms.cpp"/>
            <source>Whether predictions are too high (below 0) or too low (above 0) as a whole, the slope taken as 1</source>
            <translation>将斜率取为 1 时，预测值总体偏高（小于 0）或偏低（大于 0）</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CalibrationTerms.cpp"/>
            <source>Integrated calibration index</source>
            <translation>综合校准指数</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CalibrationTerms.cpp"/>
            <source>The mean distance of predicted probability and smooth calibration curve over the cases</source>
            <translation>各病例预测概率与平滑校准曲线的平均距离</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CalibrationTerms.cpp"/>
            <source>Hosmer-Lemeshow test</source>
            <translation>Hosmer-Lemeshow 检验</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CalibrationTerms.cpp"/>
            <source>Compares observed and expected outcomes by tenths of predicted probability; a small p speaks against the calibration, a large one with few cases says little</source>
            <translation>按预测概率十等分比较实际与期望的结局；p 小说明校准不佳，病例少时 p 大说明不了什么</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CalibrationTerms.cpp"/>
            <source>hosmer-lemeshow chi-square</source>
            <translation>Hosmer-Lemeshow 卡方</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CalibrationTerms.cpp"/>
            <source>Mean predicted</source>
            <translation>平均预测值</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CalibrationTerms.cpp"/>
            <source>The mean of the probabilities that the model gives the cases of the group</source>
            <translation>模型给予该组病例的概率的均值</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CalibrationTerms.cpp"/>
            <source>Observed</source>
            <translation>实际值</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CalibrationTerms.cpp"/>
            <source>The share of the group's cases that have the outcome; where cases are followed over time by Kaplan-Meier</source>
            <translation>该组病例中有结局的比例；有随访时间时用 Kaplan-Meier 法</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CalibrationTerms.cpp"/>
            <source>How much of the outcome's uncertainty the model takes away, on a scale that ends at 1</source>
            <translation>模型消除了结局多少不确定性，最大为 1</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CalibrationTerms.cpp"/>
            <source>Optimism</source>
            <translation>乐观偏差</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CalibrationTerms.cpp"/>
            <source>By how much a model looks better on the cases that made it, found by making it again in bootstrap samples; the corrected value has it taken off</source>
            <translation>模型在建模病例上的表现高出多少，通过在自助样本中重新建模得到；校正值已减去它</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>Cases and columns</source>
            <translation>病例与各列</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>Case</source>
            <translation>病例</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>The study-internal id of a case; it never is a patient's name</source>
            <translation>病例的研究内部编号，绝不是患者姓名</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>How many cases the numbers of the row rest on</source>
            <translation>该行数值所依据的病例数</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>cases (positive)</source>
            <translation>病例数（阳性）</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>cases of the cohort</source>
            <translation>队列的病例</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>Training cases made the model and flatter it; cross-validation judges each training case by a model that never saw it; test and external cases took no part in anything that was learnt</source>
            <translation>训练病例用于建模，对模型偏于有利；交叉验证以从未见过该例的模型评价每个训练病例；测试和外部病例未参与任何学习</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>Whether the case has the outcome that the study predicts, or how many have it</source>
            <translation>该例是否有研究所预测的结局，或有结局的例数</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>Centre</source>
            <translation>中心</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>The hospital or scanner that the case comes from</source>
            <translation>病例所来自的医院或扫描仪</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>Excluded because</source>
            <translation>排除原因</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>Why the case was left out of the study</source>
            <translation>该例为何被排除出研究</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>Missing because</source>
            <translation>缺失原因</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>Why there is no number</source>
            <translation>没有数值的原因</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>What must be known to read the numbers of the row</source>
            <translation>理解该行数值所需知道的内容</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>Which model the row is about: a signature with its classifier, or a baseline</source>
            <translation>该行所指的模型：影像组学标签及其分类器，或基线模型</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>compared with</source>
            <translation>比较对象</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>Size alone</source>
            <translation>仅大小</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>The baseline that a model has to beat: tumour volume or largest diameter in a logistic regression by itself</source>
            <translation>模型必须超过的基线：单独以肿瘤体积或最大径作逻辑回归</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>Measure</source>
            <translation>指标</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>Which statistic the row holds</source>
            <translation>该行所含的统计量</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>Value</source>
            <translation>数值</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>The value of the statistic that the row names</source>
            <translation>该行所指统计量的值</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>Were the study repeated many times, 95 of 100 such intervals would hold the true value; the wider, the less the cases tell</source>
            <translation>若将研究重复多次，95 % 的此类区间会包含真实值；区间越宽，病例提供的信息越少</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>multivariate low 95</source>
            <translation>多因素 95 % 下限</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>multivariate high 95</source>
            <translation>多因素 95 % 上限</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>Group</source>
            <translation>组别</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>The group of cases that the row is about</source>
            <translation>该行所指的病例组</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>All cases and groups</source>
            <translation>全部病例与各组</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>The values of all cases of the table, and of each group, with the number of its cases</source>
            <translation>表中全部病例及各组的值，附例数</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>Variable</source>
            <translation>变量</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>The clinical value or feature that the row is about</source>
            <translation>该行所指的临床变量或特征</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>A number read from the voxels of a region: image type, class and name, as PyRadiomics and the IBSI call them</source>
            <translation>由区域的体素得出的数值：图像类型、类别和名称，同 PyRadiomics 和 IBSI 的命名</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>feature class</source>
            <translation>特征类别</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>How many features the row is about</source>
            <translation>该行所指的特征数目</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>features before</source>
            <translation>筛选前特征</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>features after</source>
            <translation>筛选后特征</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>Phase</source>
            <translation>期相</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>The image of the examination that a feature is read from</source>
            <translation>提取特征所用的检查图像</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>Region</source>
            <translation>区域</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>The tumour, a ring around it, or a part of it, which features are read from</source>
            <translation>提取特征的肿瘤、其周围的瘤周环或其一部分</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>Count and percent</source>
            <translation>例数与百分比</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>How many cases have the value, and their share of those that have any</source>
            <translation>具有该值的例数，及其占有值病例的比例</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>with value</source>
            <translation>有值例数</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>The sum of the values divided by their number</source>
            <translation>各值之和除以其个数</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>Standard deviation</source>
            <translation>标准差</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>How far the values spread about their mean, with the divisor n - 1</source>
            <translation>各值围绕均值的离散程度，除数为 n - 1</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>mean (SD)</source>
            <translation>均值（标准差）</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>Median and quartiles</source>
            <translation>中位数与四分位数</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>Half of the values lie below the median, a quarter below the first quartile and a quarter above the third; quartiles are interpolated by type 7</source>
            <translation>一半的值小于中位数，四分之一小于第一四分位数，四分之一大于第三四分位数；四分位数按 type 7 插值</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>The smallest and the largest value</source>
            <translation>最小值和最大值</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>Box plot</source>
            <translation>箱线图</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>The box holds the middle half of the cases with the median as a line; whiskers reach the last cases within one and a half box heights, others are dots</source>
            <translation>箱体包含中间一半的病例，中线为中位数；须端至 1.5 倍箱高之内的最远病例，其余为点</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>Tukey, Exploratory Data Analysis, Addison-Wesley 1977</source>
            <translation>Tukey, Exploratory Data Analysis, Addison-Wesley 1977</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>Flow chart</source>
            <translation>流程图</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/CohortTerms.cpp"/>
            <source>Where the cases come from, how many were left out for which reason, and how the others were divided</source>
            <translation>病例来自何处，多少例因何原因被排除，其余如何划分</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/DiscriminationTerms.cpp"/>
            <source>Discrimination</source>
            <translation>区分度</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/DiscriminationTerms.cpp"/>
            <source>The area below the ROC curve: the chance that a case with the outcome has a higher score than one without; 0.5 is chance, 1 is perfect</source>
            <translation>ROC 曲线下面积：有结局者评分高于无结局者的概率；0.5 为偶然，1 为完美</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/DiscriminationTerms.cpp"/>
            <source>auc (95 % ci)</source>
            <translation>AUC（95 % 置信区间）</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/DiscriminationTerms.cpp"/>
            <source>area below the curve</source>
            <translation>曲线下面积</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/DiscriminationTerms.cpp"/>
            <source>ROC curve</source>
            <translation>ROC 曲线</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/DiscriminationTerms.cpp"/>
            <source>Sensitivity against 1 - specificity at every cut-off</source>
            <translation>各截断值下敏感度与 1 - 特异度的关系</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/DiscriminationTerms.cpp"/>
            <source>DeLong interval</source>
            <translation>DeLong 区间</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/DiscriminationTerms.cpp"/>
            <source>The interval of an AUC, and the test between two AUCs of the same cases, by the variance of the cases' places among those of the other class</source>
            <translation>AUC 的置信区间，以及相同病例两个 AUC 之间的检验，依据每例在另一类病例中位次的方差</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/DiscriminationTerms.cpp"/>
            <source>difference in auc (delong)</source>
            <translation>AUC 之差 (DeLong)</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/DiscriminationTerms.cpp"/>
            <source>Bootstrap interval</source>
            <translation>自助法区间</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/DiscriminationTerms.cpp"/>
            <source>The middle 95 of 100 values found in samples drawn with replacement from the same cases</source>
            <translation>从相同病例有放回地抽样所得数值的中间 95 %</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/DiscriminationTerms.cpp"/>
            <source>auc (bootstrap interval)</source>
            <translation>AUC（自助法区间）</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/DiscriminationTerms.cpp"/>
            <source>Wilson interval</source>
            <translation>Wilson 区间</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/DiscriminationTerms.cpp"/>
            <source>The interval of a share, which stays between 0 and 1 and holds with few cases</source>
            <translation>比例的置信区间，保持在 0 与 1 之间，病例少时也适用</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/DiscriminationTerms.cpp"/>
            <source>The probability or score from which on a case is called positive: the one with the largest Youden index on the training cases</source>
            <translation>达到此概率或评分的病例判为阳性：取训练病例约登指数最大者</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/DiscriminationTerms.cpp"/>
            <source>Accuracy</source>
            <translation>准确率</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/DiscriminationTerms.cpp"/>
            <source>The share of cases that are called right; with a rare outcome calling all negative reaches a high one</source>
            <translation>判定正确的病例比例；结局少见时全部判为阴性也会很高</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/DiscriminationTerms.cpp"/>
            <source>Sensitivity</source>
            <translation>敏感度</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/DiscriminationTerms.cpp"/>
            <source>Of the cases with the outcome the share that the model calls positive; also named recall</source>
            <translation>有结局的病例中被模型判为阳性的比例，也称召回率</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/DiscriminationTerms.cpp"/>
            <source>sensitivity (recall)</source>
            <translation>敏感度（召回率）</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/DiscriminationTerms.cpp"/>
            <source>Specificity</source>
            <translation>特异度</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/DiscriminationTerms.cpp"/>
            <source>Of the cases without the outcome the share that the model calls negative</source>
            <translation>没有结局的病例中被模型判为阴性的比例</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/DiscriminationTerms.cpp"/>
            <source>Of the cases that the model calls positive the share that has the outcome; it falls where the outcome is rarer than in the study</source>
            <translation>模型判为阳性的病例中有结局的比例；结局比本研究少见时会降低</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/DiscriminationTerms.cpp"/>
            <source>ppv (precision)</source>
            <translation>阳性预测值（精确率）</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/DiscriminationTerms.cpp"/>
            <source>Of the cases that the model calls negative the share without the outcome; it rises where the outcome is rarer than in the study</source>
            <translation>模型判为阴性的病例中没有结局的比例；结局比本研究少见时会升高</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/DiscriminationTerms.cpp"/>
            <source>The harmonic mean of sensitivity and PPV; true negatives don't count</source>
            <translation>敏感度与阳性预测值的调和均值；真阴性不计入</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/DiscriminationTerms.cpp"/>
            <source>van Rijsbergen, Information Retrieval, 2nd ed, Butterworths 1979</source>
            <translation>van Rijsbergen, Information Retrieval, 2nd ed, Butterworths 1979</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/DiscriminationTerms.cpp"/>
            <source>Matthews correlation coefficient</source>
            <translation>Matthews 相关系数</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/DiscriminationTerms.cpp"/>
            <source>The correlation of call and outcome, from -1 to 1, in which all four cells of the confusion matrix count</source>
            <translation>判定与结局的相关，范围 -1 至 1，混淆矩阵的四格均计入</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/DiscriminationTerms.cpp"/>
            <source>Youden index</source>
            <translation>约登指数</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/DiscriminationTerms.cpp"/>
            <source>Sensitivity plus specificity minus 1: 0 is chance, 1 is perfect</source>
            <translation>敏感度加特异度减 1：0 为偶然，1 为完美</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/DiscriminationTerms.cpp"/>
            <source>Balanced accuracy</source>
            <translation>平衡准确率</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/DiscriminationTerms.cpp"/>
            <source>The mean of sensitivity and specificity, so that both classes count alike</source>
            <translation>敏感度与特异度的均值，使两类同等重要</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/DiscriminationTerms.cpp"/>
            <source>Likelihood ratio</source>
            <translation>似然比</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/DiscriminationTerms.cpp"/>
            <source>By what factor a positive or negative call changes the odds of the outcome; above 10 and below 0.1 it changes much</source>
            <translation>阳性或阴性判定使结局比数改变的倍数；大于 10 或小于 0.1 表示改变很大</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/DiscriminationTerms.cpp"/>
            <source>positive likelihood ratio</source>
            <translation>阳性似然比</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/DiscriminationTerms.cpp"/>
            <source>negative likelihood ratio</source>
            <translation>阴性似然比</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/DiscriminationTerms.cpp"/>
            <source>Confusion matrix</source>
            <translation>混淆矩阵</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/DiscriminationTerms.cpp"/>
            <source>Cases by their true class and the class that the model calls them</source>
            <translation>病例的实际类别与模型判定的类别</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/Glossary.cpp"/>
            <source># Terms and their sources</source>
            <translation># 术语及其来源</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/Glossary.cpp"/>
            <source>What each statistic of a study means</source>
            <translation>研究中各统计量的含义</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/Glossary.cpp"/>
            <source>The same sentences stand in the hints of table headings and panels</source>
            <translation>表头和面板的提示中有同样的说明</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/RegressionTerms.cpp"/>
            <source>Regression and nomogram</source>
            <translation>回归与列线图</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/RegressionTerms.cpp"/>
            <source>What one unit of the predictor adds to the logit, or to the logarithm of the hazard; in the Radscore the unit is a standard deviation</source>
            <translation>预测因素每一单位对 logit 或风险对数的改变；在影像组学评分中以一个标准差为单位</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/RegressionTerms.cpp"/>
            <source>Term</source>
            <translation>项</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/RegressionTerms.cpp"/>
            <source>The predictor that the row is about</source>
            <translation>该行所指的预测因素</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/RegressionTerms.cpp"/>
            <source>Standard error</source>
            <translation>标准误</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/RegressionTerms.cpp"/>
            <source>How far the estimate would spread if the study were repeated</source>
            <translation>若重复研究，估计值的离散程度</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/RegressionTerms.cpp"/>
            <source>Wald test</source>
            <translation>Wald 检验</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/RegressionTerms.cpp"/>
            <source>Coefficient divided by its standard error, compared with the normal distribution</source>
            <translation>系数除以其标准误，与正态分布比较</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/RegressionTerms.cpp"/>
            <source>Odds ratio</source>
            <translation>比值比</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/RegressionTerms.cpp"/>
            <source>By what factor one unit of the predictor changes the odds of the outcome: 1 is no change</source>
            <translation>预测因素每一单位使结局比数改变的倍数：1 为无变化</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/RegressionTerms.cpp"/>
            <source>univariate or</source>
            <translation>单因素比值比</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/RegressionTerms.cpp"/>
            <source>or (95 % ci)</source>
            <translation>比值比（95 % 置信区间）</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/RegressionTerms.cpp"/>
            <source>odds ratio (95 % ci)</source>
            <translation>比值比（95 % 置信区间）</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/RegressionTerms.cpp"/>
            <source>Multivariate odds ratio</source>
            <translation>多因素比值比</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/RegressionTerms.cpp"/>
            <source>The odds ratio of a predictor with the others of the model held as they are</source>
            <translation>模型中其他预测因素保持不变时某一预测因素的比值比</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/RegressionTerms.cpp"/>
            <source>multivariate or</source>
            <translation>多因素比值比</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/RegressionTerms.cpp"/>
            <source>Nomogram</source>
            <translation>列线图</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/RegressionTerms.cpp"/>
            <source>A model as rulers: each predictor gives points, and their sum gives the probability</source>
            <translation>以标尺表示的模型：各预测因素给出得分，总分给出概率</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/RegressionTerms.cpp"/>
            <source>Nomogram points</source>
            <translation>列线图得分</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/RegressionTerms.cpp"/>
            <source>100 points are the widest effect of any predictor over the training cases; the others are in proportion</source>
            <translation>100 分为训练病例中任一预测因素的最大作用；其余按比例</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SelectionTerms.cpp"/>
            <source>Selection and learning</source>
            <translation>筛选与学习</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SelectionTerms.cpp"/>
            <source>Step</source>
            <translation>步骤</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SelectionTerms.cpp"/>
            <source>A step of the signature; each learns from the training cases alone</source>
            <translation>影像组学标签的一个步骤；每步仅从训练病例学习</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SelectionTerms.cpp"/>
            <source>Imputation</source>
            <translation>填补</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SelectionTerms.cpp"/>
            <source>Missing values take the training cases' median, or what the protocol says</source>
            <translation>缺失值取训练病例的中位数，或按方案规定</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SelectionTerms.cpp"/>
            <source>A value less the training cases' mean, in their standard deviations, so that features of different units can be weighed against each other</source>
            <translation>数值减去训练病例的均值再除以其标准差，使不同单位的特征可以比较</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SelectionTerms.cpp"/>
            <source>Takes the shift and spread that a scanner or centre adds to each feature out of it, all features lending each other strength</source>
            <translation>去除扫描仪或中心给各特征带来的平移和离散，各特征相互借力</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SelectionTerms.cpp"/>
            <source>Selection by ICC</source>
            <translation>按 ICC 筛选</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SelectionTerms.cpp"/>
            <source>Keeps the features that readers agree upon</source>
            <translation>保留阅片者一致的特征</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SelectionTerms.cpp"/>
            <source>Univariate selection</source>
            <translation>单因素筛选</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SelectionTerms.cpp"/>
            <source>Keeps the features that differ between the classes by themselves</source>
            <translation>保留单独即在两类间有差异的特征</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SelectionTerms.cpp"/>
            <source>Redundancy filter</source>
            <translation>冗余筛选</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SelectionTerms.cpp"/>
            <source>Of features that correlate above a limit one stays: what is alike says the same twice</source>
            <translation>相关超过界值的特征只留其一：相近者为重复信息</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SelectionTerms.cpp"/>
            <source>Picks one feature after another: the one that tells most of the outcome and repeats least of those picked before</source>
            <translation>逐个选取特征：与结局关联最大而与已选者重复最少者</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SelectionTerms.cpp"/>
            <source>By how much the variance of a coefficient grows since other predictors say the same; how much is too much depends on the number of cases</source>
            <translation>因其他预测因素信息相同而使系数方差增大的倍数；多大为过大取决于病例数</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SelectionTerms.cpp"/>
            <source>variance inflation factor</source>
            <translation>方差膨胀因子</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SelectionTerms.cpp"/>
            <source>Makes training cases of the smaller class between real neighbours, so that both classes count alike; models are judged on real cases only</source>
            <translation>在真实近邻之间生成较少一类的训练病例，使两类同等重要；模型仅在真实病例上评价</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SelectionTerms.cpp"/>
            <source>A regression whose coefficients are held down by a penalty, so that most become 0: what is left is the selection</source>
            <translation>系数受惩罚约束的回归，多数系数变为 0：剩下的即入选特征</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SelectionTerms.cpp"/>
            <source>A LASSO that keeps features which go together, by a second penalty</source>
            <translation>通过第二个惩罚保留相互关联特征的 LASSO</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SelectionTerms.cpp"/>
            <source>The strength of the LASSO's penalty; lambda.min has the smallest cross-validated deviance, lambda.1se is the largest within one standard error of it and keeps fewer features</source>
            <translation>LASSO 惩罚的强度；lambda.min 的交叉验证偏差最小，lambda.1se 为一个标准误之内的最大值，保留的特征更少</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SelectionTerms.cpp"/>
            <source>Deviance</source>
            <translation>偏差</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SelectionTerms.cpp"/>
            <source>Twice the log-likelihood that a model misses; smaller is better</source>
            <translation>模型所缺对数似然的两倍；越小越好</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SelectionTerms.cpp"/>
            <source>Predictors enter and leave a regression by their p-values or the AIC; what is left looks better than it is, since the same cases chose it</source>
            <translation>预测因素依 p 值或 AIC 进出回归；留下者看起来优于实际，因为由相同的病例选出</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SelectionTerms.cpp"/>
            <source>Minus twice the log-likelihood plus twice the number of coefficients; the smallest is best</source>
            <translation>负两倍对数似然加两倍系数个数；最小者最优</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SelectionTerms.cpp"/>
            <source>As the AIC, with the logarithm of the number of observations in the place of the two, so that large models pay more</source>
            <translation>同 AIC，但以观察数的对数代替二，使大模型代价更高</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SelectionTerms.cpp"/>
            <source>bic summed over the training cases</source>
            <translation>BIC（训练病例之和）</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SelectionTerms.cpp"/>
            <source>The signature's score of a case: the sum of coefficient times standardised value over the selected features</source>
            <translation>影像组学标签对病例的评分：入选特征的系数乘以标准化数值之和</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SelectionTerms.cpp"/>
            <source>cross-validated radscore</source>
            <translation>交叉验证的影像组学评分</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SelectionTerms.cpp"/>
            <source>Score and probability</source>
            <translation>评分与概率</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SelectionTerms.cpp"/>
            <source>What a model says of a case, as a rank and as a probability; cross-validated ones come from a model that never saw the case</source>
            <translation>模型对病例的判断，以排序和概率表示；交叉验证者来自从未见过该例的模型</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SelectionTerms.cpp"/>
            <source>Contribution</source>
            <translation>贡献</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SelectionTerms.cpp"/>
            <source>What a feature adds to a case's score, by Shapley values; the base is the mean score of the training cases</source>
            <translation>特征对病例评分的贡献，以 Shapley 值计；基数为训练病例的平均评分</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SelectionTerms.cpp"/>
            <source>By how much the AUC drops when the values of a feature are shuffled among the cases</source>
            <translation>将某一特征的值在病例间打乱后 AUC 的下降幅度</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SelectionTerms.cpp"/>
            <source>mean drop in auc</source>
            <translation>AUC 平均下降</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SelectionTerms.cpp"/>
            <source>Nested search</source>
            <translation>嵌套搜索</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SelectionTerms.cpp"/>
            <source>Parameters are tried inside each fold, so that the cases which judge a choice took no part in it</source>
            <translation>在每折之内尝试参数，使评价所用的病例不参与选择</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SelectionTerms.cpp"/>
            <source>Events per variable</source>
            <translation>每个变量的事件数</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SelectionTerms.cpp"/>
            <source>Cases of the rarer class for each candidate predictor; with few of them a model learns chance</source>
            <translation>较少一类的病例数与候选预测因素数之比；过少时模型学到的是偶然</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SelectionTerms.cpp"/>
            <source>Steps left out</source>
            <translation>去掉的步骤</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SelectionTerms.cpp"/>
            <source>The main signature without one of its steps: what remains doesn't hang on that step</source>
            <translation>去掉某一步骤的主要影像组学标签：结果不变者不依赖该步骤</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SurvivalTerms.cpp"/>
            <source>Survival</source>
            <translation>生存</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SurvivalTerms.cpp"/>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SurvivalTerms.cpp"/>
            <source>Months, or the study's unit, from the start of the follow-up</source>
            <translation>自随访开始的月数，或研究所用的单位</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SurvivalTerms.cpp"/>
            <source>Event</source>
            <translation>事件</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SurvivalTerms.cpp"/>
            <source>Whether the event happened, or how many had it; the others were followed until their time</source>
            <translation>事件是否发生，或发生的例数；其余随访至其时间</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SurvivalTerms.cpp"/>
            <source>Censored</source>
            <translation>删失</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SurvivalTerms.cpp"/>
            <source>Cases whose follow-up ended before the event; until then they count</source>
            <translation>在事件之前随访已结束的病例；此前仍计入</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SurvivalTerms.cpp"/>
            <source>At risk</source>
            <translation>风险人数</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SurvivalTerms.cpp"/>
            <source>Cases that are still followed and have had no event until then</source>
            <translation>仍在随访且尚未发生事件的病例</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SurvivalTerms.cpp"/>
            <source>Kaplan-Meier curve</source>
            <translation>Kaplan-Meier 曲线</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SurvivalTerms.cpp"/>
            <source>The share without event over time, with those whose follow-up ended earlier counted as long as they were followed</source>
            <translation>未发生事件的比例随时间的变化，较早结束随访者按其随访时间计入</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SurvivalTerms.cpp"/>
            <source>Median follow-up</source>
            <translation>中位随访时间</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SurvivalTerms.cpp"/>
            <source>How long cases were followed, by a Kaplan-Meier curve with events and censoring exchanged</source>
            <translation>病例随访的时间，由事件与删失互换的 Kaplan-Meier 曲线得出</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SurvivalTerms.cpp"/>
            <source>first quartile</source>
            <translation>第一四分位数</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SurvivalTerms.cpp"/>
            <source>third quartile</source>
            <translation>第三四分位数</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SurvivalTerms.cpp"/>
            <source>Median survival</source>
            <translation>中位生存时间</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SurvivalTerms.cpp"/>
            <source>The time by which half of the cases had the event; none where the curve stays above a half</source>
            <translation>半数病例发生事件的时间；曲线始终高于一半时没有</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SurvivalTerms.cpp"/>
            <source>Log-rank test</source>
            <translation>对数秩检验</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SurvivalTerms.cpp"/>
            <source>Compares the curves of groups: events seen with those expected if all had the same hazard</source>
            <translation>比较各组的曲线：实际事件数与风险相同时的期望事件数</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SurvivalTerms.cpp"/>
            <source>log-rank chi-square</source>
            <translation>对数秩卡方</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SurvivalTerms.cpp"/>
            <source>Hazard ratio</source>
            <translation>风险比</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SurvivalTerms.cpp"/>
            <source>By what factor a group, or one unit of a predictor, changes the rate of events at any time: 1 is no change</source>
            <translation>某组或预测因素每一单位使任意时刻事件发生率改变的倍数：1 为无变化</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SurvivalTerms.cpp"/>
            <source>hazard ratio high : low</source>
            <translation>风险比（高:低）</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SurvivalTerms.cpp"/>
            <source>hr low 95</source>
            <translation>hr low 95</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SurvivalTerms.cpp"/>
            <source>hr high 95</source>
            <translation>hr high 95</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SurvivalTerms.cpp"/>
            <source>A regression of the rate of events on predictors, whatever its course in time</source>
            <translation>事件发生率对预测因素的回归，不限定其随时间的变化</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SurvivalTerms.cpp"/>
            <source>Test of proportional hazards</source>
            <translation>比例风险假定的检验</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SurvivalTerms.cpp"/>
            <source>Whether hazard ratios change in time; a small p says that they do, and that the ratio is a mean over time</source>
            <translation>风险比是否随时间变化；p 小说明有变化，此时风险比为随时间的平均值</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SurvivalTerms.cpp"/>
            <source>Of two cases whose order of events is known the chance that the one with the earlier event has the higher score; 0.5 is chance</source>
            <translation>在事件先后已知的两例中，较早发生者评分较高的概率；0.5 为偶然</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SurvivalTerms.cpp"/>
            <source>As Harrell's C, with weights that make it the same whatever the censoring</source>
            <translation>同 Harrell C，经加权使其不受删失影响</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SurvivalTerms.cpp"/>
            <source>The AUC at a time: cases that had the event until then against those followed beyond it without</source>
            <translation>某一时间点的 AUC：此前发生事件者与随访超过该时间而未发生者相比</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SurvivalTerms.cpp"/>
            <source>auc low 95</source>
            <translation>auc low 95</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SurvivalTerms.cpp"/>
            <source>auc high 95</source>
            <translation>auc high 95</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SurvivalTerms.cpp"/>
            <source>The mean squared distance of the risk until a time and what happened, weighed for censoring; the null model gives every case the Kaplan-Meier risk</source>
            <translation>至某一时间的风险与实际情况之差的均方，按删失加权；空模型给每例以 Kaplan-Meier 风险</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SurvivalTerms.cpp"/>
            <source>null brier(t)</source>
            <translation>空模型 Brier(t)</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SurvivalTerms.cpp"/>
            <source>brier low 95</source>
            <translation>Brier 95 % 下限</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SurvivalTerms.cpp"/>
            <source>brier high 95</source>
            <translation>Brier 95 % 上限</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SurvivalTerms.cpp"/>
            <source>Index of prediction accuracy</source>
            <translation>预测准确性指数</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SurvivalTerms.cpp"/>
            <source>By what share Brier(t) is better than the null model's: 0 is no use, 1 is perfect</source>
            <translation>Brier(t) 较空模型改善的比例：0 为无用，1 为完美</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SurvivalTerms.cpp"/>
            <source>Maximally selected cut-off</source>
            <translation>最大选择截断值</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SurvivalTerms.cpp"/>
            <source>The cut-off with the largest log-rank statistic; since many were tried, its p has to be corrected</source>
            <translation>对数秩统计量最大的截断值；因尝试了许多个，其 p 值需校正</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/SurvivalTerms.cpp"/>
            <source>cut-off (high when score &gt;= it)</source>
            <translation>截断值（评分 ≥ 该值为高）</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/TestTerms.cpp"/>
            <source>Tests and Table 1</source>
            <translation>检验与表 1</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/TestTerms.cpp"/>
            <source>The chance of a difference at least as large as the one seen if there were none; it says nothing of how large or how important the difference is</source>
            <translation>若没有差异，出现不小于所见差异的概率；它不说明差异有多大或多重要</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/TestTerms.cpp"/>
            <source>Test</source>
            <translation>检验</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/TestTerms.cpp"/>
            <source>The test that the study's rule chose for the values: by their distribution and by the numbers expected in each cell</source>
            <translation>研究的规则为这些值选定的检验：依据其分布和各格的期望频数</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/TestTerms.cpp"/>
            <source>Test statistic</source>
            <translation>检验统计量</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/TestTerms.cpp"/>
            <source>The number that the test compares with its distribution without a difference, and what it is called</source>
            <translation>检验与无差异时的分布作比较的数值及其名称</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/TestTerms.cpp"/>
            <source>Degrees of freedom</source>
            <translation>自由度</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/TestTerms.cpp"/>
            <source>How many values are free to vary behind a test statistic; with it the statistic gives the p-value</source>
            <translation>检验统计量背后可自由变化的数值个数；统计量由此得出 p 值</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/TestTerms.cpp"/>
            <source>Standardised mean difference</source>
            <translation>标准化均数差</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/TestTerms.cpp"/>
            <source>The difference of two groups in standard deviations, which, unlike a p-value, doesn't grow with the number of cases; above 0.1 it is worth a look</source>
            <translation>以标准差为单位的两组之差，与 p 值不同，不随病例数增大；大于 0.1 值得注意</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/TestTerms.cpp"/>
            <source>Student's t-test</source>
            <translation>Student t 检验</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/TestTerms.cpp"/>
            <source>Compares the means of two groups whose values are about normal and spread alike</source>
            <translation>比较两组的均值，数值近似正态且离散程度相近</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/TestTerms.cpp"/>
            <source>Welch's t-test</source>
            <translation>Welch t 检验</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/TestTerms.cpp"/>
            <source>Compares the means of two groups whose values are about normal but spread differently</source>
            <translation>比较两组的均值，数值近似正态但离散程度不同</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/TestTerms.cpp"/>
            <source>Mann-Whitney U test</source>
            <translation>Mann-Whitney U 检验</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/TestTerms.cpp"/>
            <source>Compares two groups by the ranks of their values, whatever their distribution</source>
            <translation>按数值的秩比较两组，不论其分布</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/TestTerms.cpp"/>
            <source>Kruskal-Wallis test</source>
            <translation>Kruskal-Wallis 检验</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/TestTerms.cpp"/>
            <source>Compares more than two groups by the ranks of their values</source>
            <translation>按数值的秩比较多于两组</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/TestTerms.cpp"/>
            <source>Analysis of variance</source>
            <translation>方差分析</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/TestTerms.cpp"/>
            <source>Compares the means of more than two groups: the spread between them with the spread within them</source>
            <translation>比较多于两组的均值：组间离散与组内离散</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/TestTerms.cpp"/>
            <source>Fisher, Statistical Methods for Research Workers, Oliver and Boyd 1925</source>
            <translation>Fisher, Statistical Methods for Research Workers, Oliver and Boyd 1925</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/TestTerms.cpp"/>
            <source>Chi-square test</source>
            <translation>卡方检验</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/TestTerms.cpp"/>
            <source>Compares the shares of categories between groups with the counts expected if they were alike</source>
            <translation>比较各组的类别比例与假定相同时的期望频数</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/TestTerms.cpp"/>
            <source>chi-square test</source>
            <translation>卡方检验</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/TestTerms.cpp"/>
            <source>Yates' correction</source>
            <translation>Yates 校正</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/TestTerms.cpp"/>
            <source>Makes the chi-square test of two by two groups more careful where counts are small</source>
            <translation>频数小时使四格表的卡方检验更为谨慎</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/TestTerms.cpp"/>
            <source>chi-square test with yates' correction</source>
            <translation>chi-square test with yates' correction</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/TestTerms.cpp"/>
            <source>Fisher's exact test</source>
            <translation>Fisher 确切概率法</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/TestTerms.cpp"/>
            <source>Compares the shares of categories by counting all tables with the same margins, where expected counts are small</source>
            <translation>期望频数小时，通过列举所有边际相同的表比较类别比例</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/TestTerms.cpp"/>
            <source>Shapiro-Wilk test</source>
            <translation>Shapiro-Wilk 检验</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/TestTerms.cpp"/>
            <source>Asks whether values may come from a normal distribution</source>
            <translation>检验数值是否可能来自正态分布</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/TestTerms.cpp"/>
            <source>Brown-Forsythe test</source>
            <translation>Brown-Forsythe 检验</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/TestTerms.cpp"/>
            <source>Asks whether groups spread alike, by distances from their medians</source>
            <translation>以各值与中位数的距离检验各组的离散程度是否相同</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/TestTerms.cpp"/>
            <source>How nearly two features lie on a straight line, from -1 to 1</source>
            <translation>两个特征接近直线关系的程度，范围 -1 至 1</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/TestTerms.cpp"/>
            <source>Spearman's rho</source>
            <translation>Spearman's rho</translation>
        </message>
        <message>
            <location filename="../../core/report/glossary/TestTerms.cpp"/>
            <source>How nearly two features rise and fall together, by their ranks, from -1 to 1</source>
            <translation>两个特征按秩同升同降的程度，范围 -1 至 1</translation>
        </message>
        <message>
            <location filename="../../core/statistics/CategoricalTests.cpp"/>
            <source>fewer than two rows hold cases</source>
            <translation>有病例的行少于两行</translation>
        </message>
        <message>
            <location filename="../../core/statistics/CategoricalTests.cpp"/>
            <source>fewer than two columns hold cases</source>
            <translation>有病例的列少于两列</translation>
        </message>
        <message>
            <location filename="../../core/statistics/CategoricalTests.cpp"/>
            <source>no case changes its category</source>
            <translation>没有病例改变类别</translation>
        </message>
        <message>
            <location filename="../../core/statistics/ComparisonTableText.cpp"/>
            <source>Statistic</source>
            <translation>统计量</translation>
        </message>
        <message>
            <location filename="../../core/statistics/ComparisonTableText.cpp"/>
            <source>Overall</source>
            <translation>合计</translation>
        </message>
        <message>
            <location filename="../../core/statistics/ComparisonTableText.cpp"/>
            <source>Category</source>
            <translation>类别</translation>
        </message>
        <message>
            <location filename="../../core/statistics/ComparisonTableText.cpp"/>
            <source>With value</source>
            <translation>有值例数</translation>
        </message>
        <message>
            <location filename="../../core/statistics/ComparisonTableText.cpp"/>
            <source>Count</source>
            <translation>例数</translation>
        </message>
        <message>
            <location filename="../../core/statistics/ComparisonTableText.cpp"/>
            <source>Percent</source>
            <translation>百分比</translation>
        </message>
        <message>
            <location filename="../../core/statistics/ComparisonTableText.cpp"/>
            <source>Min</source>
            <translation>最小</translation>
        </message>
        <message>
            <location filename="../../core/statistics/ComparisonTableText.cpp"/>
            <source>Max</source>
            <translation>最大</translation>
        </message>
        <message>
            <location filename="../../core/statistics/ComparisonTableText.cpp"/>
            <source>Statistic name</source>
            <translation>统计量名称</translation>
        </message>
        <message>
            <location filename="../../core/statistics/ComparisonTableText.cpp"/>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <location filename="../../core/statistics/Correlation.cpp"/>
            <source>fewer than 3 cases</source>
            <translation>少于 3 例</translation>
        </message>
        <message>
            <location filename="../../core/statistics/Correlation.cpp"/>
            <source>a variable doesn't vary</source>
            <translation>有变量没有变化</translation>
        </message>
        <message>
            <location filename="../../core/statistics/FisherExact.cpp"/>
            <source>the table has too many cases and categories to count all others like it</source>
            <translation>病例和类别过多，无法列举所有同样的表</translation>
        </message>
        <message>
            <location filename="../../core/statistics/GroupComparison.cpp"/>
            <source>No test: %1</source>
            <translation>未检验：%1</translation>
        </message>
        <message>
            <location filename="../../core/statistics/GroupComparison.cpp"/>
            <source>there are fewer than two groups</source>
            <translation>少于两组</translation>
        </message>
        <message>
            <location filename="../../core/statistics/GroupComparison.cpp"/>
            <source>group %1 has no case with a value</source>
            <translation>%1没有有值的病例</translation>
        </message>
        <message>
            <location filename="../../core/statistics/GroupComparison.cpp"/>
            <source>group %1 has one case with a value only</source>
            <translation>%1只有一例有值</translation>
        </message>
        <message>
            <location filename="../../core/statistics/GroupComparison.cpp"/>
            <source>group %1</source>
            <translation>组 %1</translation>
        </message>
        <message>
            <location filename="../../core/statistics/GroupComparison.cpp"/>
            <source>the Shapiro-Wilk test can't be made in %1 (%2)</source>
            <translation>%1无法作 Shapiro-Wilk 检验（%2）</translation>
        </message>
        <message>
            <location filename="../../core/statistics/GroupComparison.cpp"/>
            <source>%1 fails the Shapiro-Wilk test (%2, below %3)</source>
            <translation>%1未通过 Shapiro-Wilk 检验（%2，小于 %3）</translation>
        </message>
        <message>
            <location filename="../../core/statistics/GroupComparison.cpp"/>
            <source>every group passes the Shapiro-Wilk test (least %1)</source>
            <translation>各组均通过 Shapiro-Wilk 检验（最小 %1）</translation>
        </message>
        <message>
            <location filename="../../core/statistics/GroupComparison.cpp"/>
            <source>every group passes the Shapiro-Wilk test (%1)</source>
            <translation>各组均通过 Shapiro-Wilk 检验（%1）</translation>
        </message>
        <message>
            <location filename="../../core/statistics/GroupComparison.cpp"/>
            <source>%1 but equal variance can't be tested (%2)</source>
            <translation>%1，但无法检验方差齐性（%2）</translation>
        </message>
        <message>
            <location filename="../../core/statistics/GroupComparison.cpp"/>
            <source>%1 and variances pass the %2 (%3) at %4</source>
            <translation>%1，且方差通过%2（%3，水准 %4）</translation>
        </message>
        <message>
            <location filename="../../core/statistics/GroupComparison.cpp"/>
            <source>%1 but variances fail the %2 (%3, below %4)</source>
            <translation>%1，但方差未通过%2（%3，小于 %4）</translation>
        </message>
        <message>
            <location filename="../../core/statistics/GroupComparison.cpp"/>
            <source>the least is %1</source>
            <translation>最小为 %1</translation>
        </message>
        <message>
            <location filename="../../core/statistics/GroupComparison.cpp"/>
            <source>no expected count is below 5 (%1)</source>
            <translation>没有期望频数小于 5（%1）</translation>
        </message>
        <message>
            <location filename="../../core/statistics/GroupComparison.cpp"/>
            <source>%1 of %2 expected counts is below 5 (%3)</source>
            <translation>%2 个期望频数中有 %1 个小于 5（%3）</translation>
        </message>
        <message>
            <location filename="../../core/statistics/GroupComparison.cpp"/>
            <source>%1 of %2 expected counts are below 5 (%3)</source>
            <translation>%2 个期望频数中有 %1 个小于 5（%3）</translation>
        </message>
        <message>
            <location filename="../../core/statistics/GroupComparison.cpp"/>
            <source>the rule asks for it always</source>
            <translation>规则要求始终采用</translation>
        </message>
        <message>
            <location filename="../../core/statistics/GroupComparison.cpp"/>
            <source>Continuous columns:</source>
            <translation>连续变量：</translation>
        </message>
        <message>
            <location filename="../../core/statistics/GroupComparison.cpp"/>
            <source>Student's t-test (one-way analysis of variance for more than two groups)</source>
            <translation>Student t 检验（多于两组时为单因素方差分析）</translation>
        </message>
        <message>
            <location filename="../../core/statistics/GroupComparison.cpp"/>
            <source>Welch's t-test (Welch's analysis of variance for more than two groups)</source>
            <translation>Welch t 检验（多于两组时为 Welch 方差分析）</translation>
        </message>
        <message>
            <location filename="../../core/statistics/GroupComparison.cpp"/>
            <source>Mann-Whitney U test (Kruskal-Wallis for more than two groups)</source>
            <translation>Mann-Whitney U 检验（多于两组时为 Kruskal-Wallis 检验）</translation>
        </message>
        <message>
            <location filename="../../core/statistics/GroupComparison.cpp"/>
            <source>%1 when every group passes Shapiro-Wilk and all pass the %2 at %3,</source>
            <translation>各组均通过 Shapiro-Wilk 检验且均通过%2（水准 %3）时采用%1，</translation>
        </message>
        <message>
            <location filename="../../core/statistics/GroupComparison.cpp"/>
            <source>%1 when variances alone fail,</source>
            <translation>仅方差不齐时采用%1，</translation>
        </message>
        <message>
            <location filename="../../core/statistics/GroupComparison.cpp"/>
            <source>otherwise %1</source>
            <translation>其余采用%1</translation>
        </message>
        <message>
            <location filename="../../core/statistics/GroupComparison.cpp"/>
            <source>%1 always</source>
            <translation>始终采用%1</translation>
        </message>
        <message>
            <location filename="../../core/statistics/GroupComparison.cpp"/>
            <source>Categories:</source>
            <translation>分类变量：</translation>
        </message>
        <message>
            <location filename="../../core/statistics/GroupComparison.cpp"/>
            <source>with Yates' correction of 2 x 2 tables</source>
            <translation>四格表用 Yates 校正</translation>
        </message>
        <message>
            <location filename="../../core/statistics/GroupComparison.cpp"/>
            <source>without Yates' correction</source>
            <translation>不用 Yates 校正</translation>
        </message>
        <message>
            <location filename="../../core/statistics/GroupComparison.cpp"/>
            <source>chi-square test%1, or Fisher's exact test when any expected count is below 5</source>
            <translation>卡方检验%1，任一期望频数小于 5 时采用 Fisher 确切概率法</translation>
        </message>
        <message>
            <location filename="../../core/statistics/GroupComparison.cpp"/>
            <source>chi-square test%1, or Fisher's exact test when more than 20 % of the expected counts are below 5 or one is below 1</source>
            <translation>卡方检验%1，期望频数小于 5 者超过 20 % 或有小于 1 者时采用 Fisher 确切概率法</translation>
        </message>
        <message>
            <location filename="../../core/statistics/GroupComparison.cpp"/>
            <source>chi-square test%1 always</source>
            <translation>始终采用卡方检验%1</translation>
        </message>
        <message>
            <location filename="../../core/statistics/GroupComparison.cpp"/>
            <source>Fisher's exact test always</source>
            <translation>始终采用 Fisher 确切概率法</translation>
        </message>
        <message>
            <location filename="../../core/statistics/GroupComparison.cpp"/>
            <source>all cases are in one category</source>
            <translation>所有病例属于同一类别</translation>
        </message>
        <message>
            <location filename="../../core/statistics/GroupComparison.cpp"/>
            <source>Fisher's exact test can't be made (%1) although %2</source>
            <translation>无法作 Fisher 确切概率法（%1），尽管%2</translation>
        </message>
        <message>
            <location filename="../../core/statistics/Icc.cpp"/>
            <source>one-way random effects, absolute agreement</source>
            <translation>单向随机效应，绝对一致性</translation>
        </message>
        <message>
            <location filename="../../core/statistics/Icc.cpp"/>
            <source>two-way random effects, absolute agreement</source>
            <translation>双向随机效应，绝对一致性</translation>
        </message>
        <message>
            <location filename="../../core/statistics/Icc.cpp"/>
            <source>two-way mixed effects, consistency</source>
            <translation>双向混合效应，相对一致性</translation>
        </message>
        <message>
            <location filename="../../core/statistics/Icc.cpp"/>
            <source>%1, %2, mean of k readings</source>
            <translation>%1，%2，k 次测量的均值</translation>
        </message>
        <message>
            <location filename="../../core/statistics/Icc.cpp"/>
            <source>%1, %2, single reading</source>
            <translation>%1，%2，单次测量</translation>
        </message>
        <message>
            <location filename="../../core/statistics/Icc.cpp"/>
            <source>fewer than two readings</source>
            <translation>测量少于两次</translation>
        </message>
        <message>
            <location filename="../../core/statistics/Icc.cpp"/>
            <source>fewer than two cases have every reading</source>
            <translation>具有全部测量的病例少于两例</translation>
        </message>
        <message>
            <location filename="../../core/statistics/Icc.cpp"/>
            <source>the cases don't differ</source>
            <translation>病例之间没有差异</translation>
        </message>
        <message>
            <location filename="../../core/statistics/Icc.cpp"/>
            <source>the readers differ too much for an interval</source>
            <translation>阅片者之间差异过大，无法得到区间</translation>
        </message>
        <message>
            <location filename="../../core/statistics/LocationTests.cpp"/>
            <source>fewer than two groups</source>
            <translation>少于两组</translation>
        </message>
        <message>
            <location filename="../../core/statistics/LocationTests.cpp"/>
            <source>a group is empty</source>
            <translation>有一组为空</translation>
        </message>
        <message>
            <location filename="../../core/statistics/LocationTests.cpp"/>
            <source>fewer than 3 values</source>
            <translation>少于 3 个值</translation>
        </message>
        <message>
            <location filename="../../core/statistics/LocationTests.cpp"/>
            <source>the values don't vary inside the groups</source>
            <translation>组内数值没有变化</translation>
        </message>
        <message>
            <location filename="../../core/statistics/LocationTests.cpp"/>
            <source>a group has fewer than two values</source>
            <translation>有一组少于两个值</translation>
        </message>
        <message>
            <location filename="../../core/statistics/LocationTests.cpp"/>
            <source>fewer than two pairs</source>
            <translation>少于两对</translation>
        </message>
        <message>
            <location filename="../../core/statistics/LocationTests.cpp"/>
            <source>the differences don't vary</source>
            <translation>差值没有变化</translation>
        </message>
        <message>
            <location filename="../../core/statistics/LocationTests.cpp"/>
            <source>no pair differs</source>
            <translation>没有差异的对子</translation>
        </message>
        <message>
            <location filename="../../core/statistics/LocationTests.cpp"/>
            <source>no more values than groups</source>
            <translation>数值的个数不多于组数</translation>
        </message>
        <message>
            <location filename="../../core/statistics/LocationTests.cpp"/>
            <source>the values of a group don't vary</source>
            <translation>有一组的数值没有变化</translation>
        </message>
        <message>
            <location filename="../../core/statistics/MultipleTesting.cpp"/>
            <source>Bonferroni</source>
            <translation>Bonferroni</translation>
        </message>
        <message>
            <location filename="../../core/statistics/MultipleTesting.cpp"/>
            <source>Holm</source>
            <translation>Holm</translation>
        </message>
        <message>
            <location filename="../../core/statistics/NormalityTests.cpp"/>
            <source>more than 5000 values</source>
            <translation>超过 5000 个值</translation>
        </message>
        <message>
            <location filename="../../core/statistics/StandardisedDifference.cpp"/>
            <source>a group has no case</source>
            <translation>有一组没有病例</translation>
        </message>
        <message>
            <location filename="../../core/statistics/StandardisedDifference.cpp"/>
            <source>two groups share no category</source>
            <translation>有两组没有共同的类别</translation>
        </message>
        <message>
            <location filename="../../core/statistics/TestResult.cpp"/>
            <source>Levene's test</source>
            <translation>Levene 检验</translation>
        </message>
        <message>
            <location filename="../../core/statistics/TestResult.cpp"/>
            <source>paired t-test</source>
            <translation>配对 t 检验</translation>
        </message>
        <message>
            <location filename="../../core/statistics/TestResult.cpp"/>
            <source>Wilcoxon signed-rank test</source>
            <translation>Wilcoxon 符号秩检验</translation>
        </message>
        <message>
            <location filename="../../core/statistics/TestResult.cpp"/>
            <source>one-way analysis of variance</source>
            <translation>单因素方差分析</translation>
        </message>
        <message>
            <location filename="../../core/statistics/TestResult.cpp"/>
            <source>Welch's analysis of variance</source>
            <translation>Welch 方差分析</translation>
        </message>
        <message>
            <location filename="../../core/statistics/TestResult.cpp"/>
            <source>McNemar's test</source>
            <translation>McNemar 检验</translation>
        </message>
        <message>
            <location filename="../../core/statistics/TestResult.cpp"/>
            <source>Pearson correlation</source>
            <translation>Pearson 相关</translation>
        </message>
        <message>
            <location filename="../../core/statistics/TestResult.cpp"/>
            <source>Spearman rank correlation</source>
            <translation>Spearman 秩相关</translation>
        </message>
        <message>
            <location filename="../../core/statistics/TestResult.cpp"/>
            <source>%1 with Yates' correction</source>
            <translation>%1（Yates 校正）</translation>
        </message>
        <message>
            <location filename="../../core/statistics/TestResult.cpp"/>
            <source>%1 with continuity correction</source>
            <translation>%1（连续性校正）</translation>
        </message>
        <message>
            <location filename="../../core/statistics/TestResult.cpp"/>
            <source>%1 (normal approximation with continuity correction)</source>
            <translation>%1（正态近似，连续性校正）</translation>
        </message>
        <message>
            <location filename="../../core/statistics/TestResult.cpp"/>
            <source>%1 (normal approximation)</source>
            <translation>%1（正态近似）</translation>
        </message>
        <message>
            <location filename="../../core/statistics/TestResult.cpp"/>
            <source>%1 (Edgeworth series)</source>
            <translation>%1（Edgeworth 级数）</translation>
        </message>
        <message>
            <location filename="../../core/statistics/VarianceTests.cpp"/>
            <source>the distances from the centre don't vary inside the groups</source>
            <translation>组内到中心的距离没有变化</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/Bootstrap.cpp"/>
            <source>exists in %1 of %2 resamples only</source>
            <translation>仅在 %2 次重抽样中的 %1 次存在</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/Calibration.cpp"/>
            <source>all probabilities are equal</source>
            <translation>所有概率相等</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/Calibration.cpp"/>
            <source>the probabilities separate the classes, so the slope has no finite estimate</source>
            <translation>概率完全分离两类，因此斜率没有有限的估计值</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/Confusion.cpp"/>
            <source>Sensitivity (recall)</source>
            <translation>敏感度（召回率）</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/Confusion.cpp"/>
            <source>PPV (precision)</source>
            <translation>阳性预测值（精确率）</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/Confusion.cpp"/>
            <source>Positive likelihood ratio</source>
            <translation>阳性似然比</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/Confusion.cpp"/>
            <source>Negative likelihood ratio</source>
            <translation>阴性似然比</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/Confusion.cpp"/>
            <source>no case is called positive</source>
            <translation>没有判为阳性的病例</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/Confusion.cpp"/>
            <source>no case is called negative</source>
            <translation>没有判为阴性的病例</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/Confusion.cpp"/>
            <source>no case</source>
            <translation>没有病例</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/Confusion.cpp"/>
            <source>no positive case, and none is called so</source>
            <translation>没有阳性病例，也没有判为阳性者</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/Confusion.cpp"/>
            <source>infinite: no false positive</source>
            <translation>无穷大：没有假阳性</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/Confusion.cpp"/>
            <source>infinite: no true negative</source>
            <translation>无穷大：没有真阴性</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/Confusion.cpp"/>
            <source>the logarithm of 0 has no interval</source>
            <translation>0 的对数没有区间</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/Confusion.cpp"/>
            <source>by bootstrap only</source>
            <translation>仅由自助法得到</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/DeLong.cpp"/>
            <source>both scores rank positives and negatives alike</source>
            <translation>两种评分对阳性和阴性的排序相同</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/DeLong.cpp"/>
            <source>the difference has no variance</source>
            <translation>差值没有方差</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/DeLong.cpp"/>
            <source>both areas have no variance</source>
            <translation>两个面积均没有方差</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/DecisionCurve.cpp"/>
            <source>Decision curve</source>
            <translation>决策曲线</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/DecisionCurve.cpp"/>
            <source>threshold %1 lies outside of 0 to 1 or doesn't rise</source>
            <translation>阈值 %1 超出 0 至 1 或未递增</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/DecisionCurve.cpp"/>
            <source>Give thresholds that rise, from 0 to below 1</source>
            <translation>请给出从 0 起递增且小于 1 的阈值</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/DecisionCurve.cpp"/>
            <source>at threshold 0 nothing is avoided</source>
            <translation>阈值为 0 时没有避免任何干预</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/DecisionCurve.cpp"/>
            <source>no bootstrap was asked for</source>
            <translation>未要求自助法</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/DecisionCurve.cpp"/>
            <source>prevalence %1 isn't between 0 and 1</source>
            <translation>患病率 %1 不在 0 与 1 之间</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/DecisionCurve.cpp"/>
            <source>Give the share of people with the event, 0.05 say</source>
            <translation>请给出发生事件者的比例，例如 0.05</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/DecisionCurve.cpp"/>
            <source>a prevalence is given, and a class has no case</source>
            <translation>给出了患病率，而有一类没有病例</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/DecisionCurve.cpp"/>
            <source>a prevalence is given for survival, where it follows from the times</source>
            <translation>为生存结局给出了患病率，而它由时间得出</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/DecisionCurve.cpp"/>
            <source>Leave the prevalence out</source>
            <translation>请去掉患病率</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/DecisionCurve.cpp"/>
            <source>time %1 isn't positive</source>
            <translation>时间 %1 不是正数</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/DecisionCurve.cpp"/>
            <source>Give the time to predict for</source>
            <translation>请给出要预测的时间</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/DecisionCurve.cpp"/>
            <source>nobody treated was followed that long</source>
            <translation>没有被施治者随访到这么长时间</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/DecisionCurve.cpp"/>
            <source>both models treat the same cases</source>
            <translation>两个模型施治的病例相同</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/Estimate.h"/>
            <source>not computed</source>
            <translation>未计算</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/Estimate.h"/>
            <source>no positive case</source>
            <translation>没有阳性病例</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/Estimate.h"/>
            <source>no negative case</source>
            <translation>没有阴性病例</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/Estimate.h"/>
            <source>a class of one case has no variance</source>
            <translation>只有一例的类没有方差</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/HosmerLemeshow.cpp"/>
            <source>too few distinct probabilities for groups</source>
            <translation>不同的概率过少，无法分组</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/HosmerLemeshow.cpp"/>
            <source>a case that the probabilities call impossible happened</source>
            <translation>概率判为不可能的病例发生了</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/Optimism.cpp"/>
            <source>doesn't exist for the model on its own cases</source>
            <translation>对模型自身的病例不存在</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/Optimism.cpp"/>
            <source>doesn't exist in any resample</source>
            <translation>在任何重抽样中都不存在</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/Optimism.cpp"/>
            <source>no resample's curves reach this far</source>
            <translation>没有重抽样的曲线延伸至此</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/Optimism.cpp"/>
            <source>there is no corrected curve</source>
            <translation>没有校正后的曲线</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/ProbabilityScores.cpp"/>
            <source>every probability is 0, 1/2 or 1</source>
            <translation>所有概率均为 0、1/2 或 1</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/ProbabilityScores.cpp"/>
            <source>the larger model fits worse: the models aren't nested, or a fit has not converged</source>
            <translation>较大的模型拟合更差：模型并非嵌套，或有一次拟合未收敛</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/Reclassification.cpp"/>
            <source>the change has no variance</source>
            <translation>变化没有方差</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/Reclassification.cpp"/>
            <source>there is no cut-off, or the cut-offs don't rise</source>
            <translation>没有截断值，或截断值未递增</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/Reclassification.cpp"/>
            <source>Net reclassification</source>
            <translation>净重新分类</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/Reclassification.cpp"/>
            <source>Give one or more rising cut-offs, 0.2 and 0.5 say</source>
            <translation>请给出一个或多个递增的截断值，例如 0.2 和 0.5</translation>
        </message>
        <message>
            <location filename="../../core/statistics/evaluation/Reclassification.cpp"/>
            <source>a class of fewer than two cases has no variance</source>
            <translation>少于两例的类没有方差</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/Cox.cpp"/>
            <source>Cox regression</source>
            <translation>Cox 回归</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/Cox.cpp"/>
            <source>there is no column to fit</source>
            <translation>没有可拟合的列</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/Cox.cpp"/>
            <source>there are %1 columns for %2 cases</source>
            <translation>有 %1 列而只有 %2 例</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/Cox.cpp"/>
            <source>Select fewer columns first, by LASSO for example</source>
            <translation>请先筛选较少的列，例如用 LASSO</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/Cox.cpp"/>
            <source>a value is missing or not finite</source>
            <translation>有缺失或非有限的数值</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/Cox.cpp"/>
            <source>Impute it, or leave the case out</source>
            <translation>请填补，或排除该病例</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/Cox.cpp"/>
            <source>a weight is not a positive number</source>
            <translation>有权重不是正数</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/Cox.cpp"/>
            <source>Leave out cases that are to count nothing</source>
            <translation>请排除不应计入的病例</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/Cox.cpp"/>
            <source>an offset is not a number</source>
            <translation>有偏移量不是数值</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/Cox.cpp"/>
            <source>Correct it, or leave the case out</source>
            <translation>请更正，或排除该病例</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/Cox.cpp"/>
            <source>the column has one value only</source>
            <translation>该列只有一种取值</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/Cox.cpp"/>
            <source>these columns have one value only</source>
            <translation>这些列只有一种取值</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/Cox.cpp"/>
            <source>Leave it out</source>
            <translation>请将其去掉</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/Cox.cpp"/>
            <source>the column says the same as %1</source>
            <translation>该列与 %1 的信息相同</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/Cox.cpp"/>
            <source>the column follows from %1</source>
            <translation>该列可由 %1 得出</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/Cox.cpp"/>
            <source>Leave one of them out</source>
            <translation>请去掉其中之一</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/Cox.cpp"/>
            <source>the column tells nothing that the columns before it don't about the cases followed at the time of an event</source>
            <translation>对事件发生时仍在随访的病例，该列没有提供此前各列之外的信息</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/Cox.cpp"/>
            <source>The search for the hazard ratios did not converge: columns are nearly the same</source>
            <translation>风险比的求解未收敛：有些列几乎相同</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/Cox.cpp"/>
            <source>The hazard ratio of %1 has no finite estimate: the column separates the cases with events from the others (monotone likelihood)</source>
            <translation>%1 的风险比没有有限的估计值：该列将发生事件的病例与其他病例完全分离（单调似然）</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/Cox.cpp"/>
            <source>Leave it out, join categories, or use a penalised model</source>
            <translation>请将其去掉、合并类别，或使用惩罚模型</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/CoxTable.cpp"/>
            <source>No term entered the multivariate model</source>
            <translation>没有变量进入多因素模型</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/LogRank.cpp"/>
            <source>there is one group only</source>
            <translation>只有一组</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/LogRank.cpp"/>
            <source>log-rank test</source>
            <translation>对数秩检验</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/LogRank.cpp"/>
            <source>Compare at least two groups that have cases</source>
            <translation>请比较至少两个有病例的组</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/ProportionalHazards.cpp"/>
            <source>test of proportional hazards</source>
            <translation>比例风险假定的检验</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/ProportionalHazards.cpp"/>
            <source>a time is 0, which has no logarithm</source>
            <translation>有时间为 0，没有对数</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/ProportionalHazards.cpp"/>
            <source>Choose another scale of time</source>
            <translation>请选择其他时间尺度</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/ProportionalHazards.cpp"/>
            <source>all events happened at the same time</source>
            <translation>所有事件发生在同一时间</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/ProportionalHazards.cpp"/>
            <source>A change over time can't be seen</source>
            <translation>无法看出随时间的变化</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/RankCutoff.cpp"/>
            <source>cut-off by maximally selected ranks</source>
            <translation>以最大选择秩统计量确定截断值</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/RankCutoff.cpp"/>
            <source>the shares of cases below the cut-off are not in order</source>
            <translation>截断值以下病例的比例不合理</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/RankCutoff.cpp"/>
            <source>Give a smallest and a larger largest share, both from 0 to 1</source>
            <translation>请给出最小比例和更大的最大比例，均在 0 至 1 之间</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/RankCutoff.cpp"/>
            <source>the exact p is for up to %1 cases, these are %2</source>
            <translation>精确 p 值最多适用于 %1 例，此处有 %2 例</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/RankCutoff.cpp"/>
            <source>Choose the improved Bonferroni or the permutation p</source>
            <translation>请选择改进的 Bonferroni 或置换 p 值</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/RankCutoff.cpp"/>
            <source>all cases have the same outcome</source>
            <translation>所有病例的结局相同</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/RankCutoff.cpp"/>
            <source>Check the times and the event column</source>
            <translation>请检查时间和事件列</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/RankCutoff.cpp"/>
            <source>no two neighbouring markers lie between the smallest and the largest share of cases</source>
            <translation>在最小与最大病例比例之间没有两个相邻的标志物值</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/RankCutoff.cpp"/>
            <source>Allow more extreme cut-offs, or choose a marker with more values</source>
            <translation>请允许更极端的截断值，或选择取值更多的标志物</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/RankCutoff.cpp"/>
            <source>the asymptotic p needs shares above 0 and below 1</source>
            <translation>渐近 p 值要求比例大于 0 且小于 1</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/RankCutoff.cpp"/>
            <source>Choose 0.1 and 0.9, say</source>
            <translation>例如请选择 0.1 和 0.9</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/SurvivalCalibration.cpp"/>
            <source>a time is negative</source>
            <translation>有时间为负</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/SurvivalCalibration.cpp"/>
            <source>Ask for a time after the start</source>
            <translation>请要求起点之后的时间</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/SurvivalTimes.cpp"/>
            <source>there is no case with a time</source>
            <translation>没有有时间的病例</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/SurvivalTimes.cpp"/>
            <source>Choose a cohort with follow-up times</source>
            <translation>请选择有随访时间的队列</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/SurvivalTimes.cpp"/>
            <source>there are %1 times but %2 event indicators</source>
            <translation>有 %1 个时间而有 %2 个事件指示</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/SurvivalTimes.cpp"/>
            <source>Give each case both</source>
            <translation>请为每例给出二者</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/SurvivalTimes.cpp"/>
            <source>%1 time is negative or not a number, first that of case number %2</source>
            <translation>有 %1 个时间为负或不是数值，首先是第 %2 例</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/SurvivalTimes.cpp"/>
            <source>%1 times are negative or not a number, first that of case number %2</source>
            <translation>有 %1 个时间为负或不是数值，首先是第 %2 例</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/SurvivalTimes.cpp"/>
            <source>Correct the dates of start and end, or leave these cases out</source>
            <translation>请更正起止日期，或排除这些病例</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/SurvivalTimes.cpp"/>
            <source>no case had the event</source>
            <translation>没有病例发生事件</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/SurvivalTimes.cpp"/>
            <source>Check which value of the event column means that it happened, or follow the cases for longer</source>
            <translation>请检查事件列的哪个值表示发生，或延长随访</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/SurvivalTimes.h"/>
            <source>survival times</source>
            <translation>生存时间</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/TimeDependent.cpp"/>
            <source>prediction over time</source>
            <translation>随时间的预测</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/TimeDependent.cpp"/>
            <source>Choose an earlier time</source>
            <translation>请选择更早的时间</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/TimeDependent.cpp"/>
            <source>a predicted risk is not between 0 and 1</source>
            <translation>有预测风险不在 0 与 1 之间</translation>
        </message>
        <message>
            <location filename="../../core/statistics/survival/TimeDependent.cpp"/>
            <source>Give probabilities of the event</source>
            <translation>请给出事件的概率</translation>
        </message>
        <message>
            <location filename="../../core/study/AnswerWords.cpp"/>
            <source>No interval: %1</source>
            <translation>没有区间：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/AnswerWords.cpp"/>
            <source>Among training cases with such a score, in cross-validation, %1 were %2 (95 % interval %3 to %4 %); the model itself says %5</source>
            <translation>交叉验证中具有该评分的训练病例有 %1 为 %2（95 % 置信区间 %3 至 %4 %）；模型自身给出 %5</translation>
        </message>
        <message>
            <location filename="../../core/study/AnswerWords.cpp"/>
            <source>%1 by the cut-off, though its probability is %2</source>
            <translation>按截断值判为 %1，但其概率为 %2</translation>
        </message>
        <message>
            <location filename="../../core/study/AnswerWords.cpp"/>
            <source>%1 rather than %2: %3</source>
            <translation>%1 而非 %2：%3</translation>
        </message>
        <message>
            <location filename="../../core/study/AnswerWords.cpp"/>
            <source>Higher than %1 % of the training cases</source>
            <translation>高于 %1 % 的训练病例</translation>
        </message>
        <message>
            <location filename="../../core/study/AnswerWords.cpp"/>
            <source>Higher than %1 % of the %2 and %3 % of the %4 training cases</source>
            <translation>高于 %1 % 的 %2 训练病例和 %3 % 的 %4 训练病例</translation>
        </message>
        <message>
            <location filename="../../core/study/AnswerWords.cpp"/>
            <source>Risk of the event: %1</source>
            <translation>事件风险：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/AnswerWords.cpp"/>
            <source>Risk of %1: %2</source>
            <translation>%1风险：%2</translation>
        </message>
        <message>
            <location filename="../../core/study/AnswerWords.cpp"/>
            <source>Linear predictor %1 of the Cox model, higher than %2 % of the training cases'</source>
            <translation>Cox 模型的线性预测值为 %1，高于 %2 % 的训练病例</translation>
        </message>
        <message>
            <location filename="../../core/study/AnswerWords.cpp"/>
            <source>In brackets 95 % intervals, which hold for the model's sampling error alone</source>
            <translation>括号内为 95 % 置信区间，仅反映模型的抽样误差</translation>
        </message>
        <message>
            <location filename="../../core/study/AnswerWords.cpp"/>
            <source>AUC in cross-validation %1, the model's %2</source>
            <translation>交叉验证 AUC %1，模型为 %2</translation>
        </message>
        <message>
            <location filename="../../core/study/AnswerWords.cpp"/>
            <source>AUC in cross-validation %1</source>
            <translation>交叉验证 AUC %1</translation>
        </message>
        <message>
            <location filename="../../core/study/AnswerWords.cpp"/>
            <source>Probability of %1 %2, at or above the cut-off of %3; Radscore %4</source>
            <translation>%1 的概率为 %2，达到截断值 %3；影像组学评分 (Radscore) 为 %4</translation>
        </message>
        <message>
            <location filename="../../core/study/AnswerWords.cpp"/>
            <source>Probability of %1 %2, at or above the cut-off of %3</source>
            <translation>%1 的概率为 %2，达到截断值 %3</translation>
        </message>
        <message>
            <location filename="../../core/study/AnswerWords.cpp"/>
            <source>Probability of %1 %2, below the cut-off of %3; Radscore %4</source>
            <translation>%1 的概率为 %2，低于截断值 %3；影像组学评分 (Radscore) 为 %4</translation>
        </message>
        <message>
            <location filename="../../core/study/AnswerWords.cpp"/>
            <source>Probability of %1 %2, below the cut-off of %3</source>
            <translation>%1 的概率为 %2，低于截断值 %3</translation>
        </message>
        <message>
            <location filename="../../core/study/AnswerWords.cpp"/>
            <source>Radscore %1, at or above the cut-off of %2 (probability of %3 %4, cut-off %5)</source>
            <translation>影像组学评分 (Radscore) 为 %1，达到截断值 %2（%3 的概率为 %4，截断值 %5）</translation>
        </message>
        <message>
            <location filename="../../core/study/AnswerWords.cpp"/>
            <source>Radscore %1, below the cut-off of %2 (probability of %3 %4, cut-off %5)</source>
            <translation>影像组学评分 (Radscore) 为 %1，低于截断值 %2（%3 的概率为 %4，截断值 %5）</translation>
        </message>
        <message>
            <location filename="../../core/study/AnswerWords.cpp"/>
            <source>SYNTHETIC: the image and the model's training cases were made by a program</source>
            <translation>合成数据（SYNTHETIC）：图像和模型的训练病例均由程序生成</translation>
        </message>
        <message>
            <location filename="../../core/study/AnswerWords.cpp"/>
            <source>No evidence of accuracy</source>
            <translation>不能作为准确性的证据</translation>
        </message>
        <message>
            <location filename="../../core/study/AnswerWords.cpp"/>
            <source>SYNTHETIC: the image was made by a program</source>
            <translation>合成数据（SYNTHETIC）：图像由程序生成</translation>
        </message>
        <message>
            <location filename="../../core/study/AnswerWords.cpp"/>
            <source>SYNTHETIC: the model was trained on cases made by a program</source>
            <translation>合成数据（SYNTHETIC）：模型用程序生成的病例训练</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchJournal.cpp"/>
            <source>Use --resume to go on with it, or delete it to begin anew</source>
            <translation>请用 --resume 继续，或将其删除以重新开始</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchJournal.cpp"/>
            <source>Delete it to begin anew</source>
            <translation>请将其删除以重新开始</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchJournal.cpp"/>
            <source>Free some space or choose another folder, then go on with --resume</source>
            <translation>请释放空间或选择其他文件夹，再用 --resume 继续</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchJournal.cpp"/>
            <source>Go on with what it was begun with, or delete it to measure all cases anew</source>
            <translation>请按开始时的条件继续，或将其删除以重新测量所有病例</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchJournal.cpp"/>
            <source>is not the journal of a batch</source>
            <translation>不是批处理的日志</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchJournal.cpp"/>
            <source>Move it away</source>
            <translation>请将其移走</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchJournal.cpp"/>
            <source>was begun by another version of Rimlight than %1</source>
            <translation>由 %1 以外的 Rimlight 版本开始</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchJournal.cpp"/>
            <source>is of another format than this version writes</source>
            <translation>格式与此版本写出的不同</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchJournal.cpp"/>
            <source>was begun with other settings</source>
            <translation>开始时的设置不同</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchJournal.cpp"/>
            <source>was begun with another list of cases (ids, paths or labels differ)</source>
            <translation>开始时的病例列表不同（编号、路径或标签不一致）</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchJournal.cpp"/>
            <source>is not the journal of a batch, or its first line is damaged</source>
            <translation>不是批处理的日志，或其第一行已损坏</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchJournal.cpp"/>
            <source>an earlier batch was interrupted</source>
            <translation>先前的批处理被中断</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchJournal.cpp"/>
            <source>another program is working on this batch</source>
            <translation>另一程序正在处理此批次</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchJournal.cpp"/>
            <source>Wait for it, or end it</source>
            <translation>请等待，或将其结束</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchJournal.cpp"/>
            <source>is not the journal of this batch</source>
            <translation>不是此批处理的日志</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchJournal.cpp"/>
            <source>line %1 is damaged</source>
            <translation>第 %1 行已损坏</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchJournal.cpp"/>
            <source>cannot be deleted (%1)</source>
            <translation>无法删除（%1）</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchJournal.cpp"/>
            <source>Delete it by hand</source>
            <translation>请手动删除</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchPlan.cpp"/>
            <source>the column %1 names no phase</source>
            <translation>%1 列未指明期相</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchPlan.cpp"/>
            <source>Write it as in Image:arterial</source>
            <translation>请写成 Image:arterial 的形式</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchPlan.cpp"/>
            <source>the column %1 has a / in the phase's name</source>
            <translation>%1 列的期相名称中有 /</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchPlan.cpp"/>
            <source>the column %1 does not name a region</source>
            <translation>%1 列未指明区域</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchPlan.cpp"/>
            <source>Write it as in Mask:tumour, or Mask:venous/tumour for one phase only</source>
            <translation>请写成 Mask:tumour，或仅用于一个期相的 Mask:venous/tumour</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchPlan.cpp"/>
            <source>has a column %1 beside columns %2</source>
            <translation>有 %1 列，同时又有 %2 列</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchPlan.cpp"/>
            <source>Name them all, as in %1:arterial</source>
            <translation>请全部命名，如 %1:arterial</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchPlan.cpp"/>
            <source>Name them all, as in %1:tumour</source>
            <translation>请全部命名，如 %1:tumour</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchPlan.cpp"/>
            <source>Image</source>
            <translation>图像</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchPlan.cpp"/>
            <source>Mask</source>
            <translation>掩膜</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchPlan.cpp"/>
            <source>has no column %1; it has %2</source>
            <translation>没有 %1 列；它有 %2</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchPlan.cpp"/>
            <source>Name the columns of the paths Image and Mask</source>
            <translation>请将路径所在的列命名为 Image 和 Mask</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchPlan.cpp"/>
            <source>has two columns of images for one phase</source>
            <translation>同一期相有两个图像列</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchPlan.cpp"/>
            <source>Give every phase one column</source>
            <translation>请使每个期相只有一列</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchPlan.cpp"/>
            <source>Image:%1</source>
            <translation>Image:%1</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchPlan.cpp"/>
            <source>a mask is for the phase %1, which has no column %2</source>
            <translation>有掩膜属于期相 %1，而没有 %2 列</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchPlan.cpp"/>
            <source>Use the same names of phases in both</source>
            <translation>请在二者中使用相同的期相名称</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchPlan.cpp"/>
            <source>Mask:%1</source>
            <translation>Mask:%1</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchPlan.cpp"/>
            <source>%1 names a phase where a region belongs</source>
            <translation>%1 在应为区域处指明了期相</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchPlan.cpp"/>
            <source>Write it as in Mask:%1/tumour</source>
            <translation>请写成 Mask:%1/tumour 的形式</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchPlan.cpp"/>
            <source>has two columns of masks for one region</source>
            <translation>同一区域有两个掩膜列</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchPlan.cpp"/>
            <source>Give every region one column</source>
            <translation>请使每个区域只有一列</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchPlan.cpp"/>
            <source>the region %1 has no mask for the phase %2</source>
            <translation>区域 %1 没有期相 %2 的掩膜</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchPlan.cpp"/>
            <source>Add a column Mask:%1/%2</source>
            <translation>请添加 Mask:%1/%2 列</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchPlan.cpp"/>
            <source>the id %1 stands in line %2</source>
            <translation>编号 %1 已在第 %2 行出现</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchPlan.cpp"/>
            <source>Give every row an id of its own in a column Case; it may join patient and region</source>
            <translation>请在 Case 列中为每行给出唯一的编号，可由患者和区域组成</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchPlan.cpp"/>
            <source>Label</source>
            <translation>标签</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchPlan.cpp"/>
            <source>%1 is empty</source>
            <translation>%1 为空</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchPlan.cpp"/>
            <source>masks of several channels are not read (Label_channel %1)</source>
            <translation>不读取多通道掩膜 (Label_channel %1)</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchPlan.cpp"/>
            <source>Complete these lines, or remove them</source>
            <translation>请补全这些行，或将其删除</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchPlan.cpp"/>
            <source>holds no case</source>
            <translation>不含病例</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchPlan.cpp"/>
            <source>Give a line for each case below the names of the columns</source>
            <translation>请在列名之下为每例给出一行</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchPlan.cpp"/>
            <source>is separated by semicolons, not by commas</source>
            <translation>以分号而非逗号分隔</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchPlan.cpp"/>
            <source>Replace every ; by , in a text editor, or choose the comma when you save it in LibreOffice</source>
            <translation>请在文本编辑器中将 ; 全部替换为 ,，或在 LibreOffice 保存时选择逗号</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchPlan.cpp"/>
            <source>%1 does not exist</source>
            <translation>%1 不存在</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchPlan.cpp"/>
            <source>Write paths with / and without a drive's letter</source>
            <translation>请用 / 书写路径，不要盘符</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchPlan.cpp"/>
            <source>Write paths from the root, or relative to the folder of this file</source>
            <translation>请书写绝对路径，或相对于此文件所在文件夹的路径</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchTable.cpp"/>
            <source>Error</source>
            <translation>错误</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchTable.cpp"/>
            <source>tables are written as .csv, .xlsx or .json</source>
            <translation>表只能写为 .csv、.xlsx 或 .json</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchTable.cpp"/>
            <source>Give the table one of these endings</source>
            <translation>请为表选用其中一种后缀</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchTable.cpp"/>
            <source>Reasons</source>
            <translation>原因</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchTable.cpp"/>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchTable.cpp"/>
            <source>the table gets a column of that name</source>
            <translation>表中将有同名的列</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchTable.cpp"/>
            <source>Column %1</source>
            <translation>%1 列</translation>
        </message>
        <message>
            <location filename="../../core/study/BatchTable.cpp"/>
            <source>Rename or remove it in the list of cases</source>
            <translation>请在病例列表中将其改名或删除</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseFeatures.cpp"/>
            <source>it may be looked at but not measured: %1</source>
            <translation>只可查看，不可测量：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseFeatures.cpp"/>
            <source>The image of phase &quot;%1&quot;</source>
            <translation>期相“%1”的图像</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseFeatures.cpp"/>
            <source>the name is taken</source>
            <translation>该名称已被使用</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseFeatures.cpp"/>
            <source>Choose another name</source>
            <translation>请选择其他名称</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseFeatures.cpp"/>
            <source>has other columns than this case</source>
            <translation>的列与此病例不同</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseFeatures.cpp"/>
            <source>Use the settings and columns of its other cases</source>
            <translation>请采用其他病例的设置和列</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseFeatures.cpp"/>
            <source>holds the case &quot;%1&quot; already</source>
            <translation>已含有病例“%1”</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseFeatures.cpp"/>
            <source>Choose another --case</source>
            <translation>请选择其他 --case</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseFeatures.cpp"/>
            <source>holds features of other settings</source>
            <translation>含有以其他设置提取的特征</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseFeatures.cpp"/>
            <source>Extract with the settings of its other cases</source>
            <translation>请用其他病例的设置提取</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseHabitats.cpp"/>
            <source>The %1 is empty: at each voxel another one is likelier, though its weight is not 0</source>
            <translation>%1 为空：在每个体素处都有另一亚区更可能，尽管其权重不为 0</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseHabitats.cpp"/>
            <source>was fitted to %1 images, but there are %2</source>
            <translation>由 %1 个图像拟合，而此处有 %2 个</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseHabitats.cpp"/>
            <source>The mixture</source>
            <translation>该混合模型</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseHabitats.cpp"/>
            <source>Give the same phases, in the same order</source>
            <translation>请按相同顺序给出相同的期相</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseInput.cpp"/>
            <source>holds no image that can be read; %1</source>
            <translation>不含可读取的图像；%1</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseInput.cpp"/>
            <source>holds DICOM files but no image</source>
            <translation>含有 DICOM 文件但没有图像</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseInput.cpp"/>
            <source>Choose the folder of the images</source>
            <translation>请选择图像所在的文件夹</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseInput.cpp"/>
            <source>holds %1 series (%2)</source>
            <translation>含有 %1 个序列（%2）</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseInput.cpp"/>
            <source>Give the folder of one series</source>
            <translation>请给出单个序列的文件夹</translation>
        </message>
        <message>
            <location filename="../../core/study/CasePrediction.cpp"/>
            <source>The image was taken for the phase &quot;%1&quot; that the model was trained on</source>
            <translation>该图像按模型训练所用的期相“%1”处理</translation>
        </message>
        <message>
            <location filename="../../core/study/CasePrediction.cpp"/>
            <source>The image is of the phase &quot;%1&quot;; the model was trained on &quot;%2&quot;</source>
            <translation>该图像为期相“%1”，而模型以“%2”训练</translation>
        </message>
        <message>
            <location filename="../../core/study/CasePrediction.cpp"/>
            <source>the phase &quot;%1&quot;</source>
            <translation>期相“%1”</translation>
        </message>
        <message>
            <location filename="../../core/study/CasePrediction.cpp"/>
            <source>the region &quot;%1&quot; in %2</source>
            <translation>%2 中的区域“%1”</translation>
        </message>
        <message>
            <location filename="../../core/study/CasePrediction.cpp"/>
            <source>reads features from what this case doesn't have: %1</source>
            <translation>需要此病例所没有的内容：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/CasePrediction.cpp"/>
            <source>The model &quot;%1&quot;</source>
            <translation>模型“%1”</translation>
        </message>
        <message>
            <location filename="../../core/study/CasePrediction.cpp"/>
            <source>Give these images with their outlines, or use a model of what the case has</source>
            <translation>请给出这些图像及其轮廓，或使用适合该病例的模型</translation>
        </message>
        <message>
            <location filename="../../core/study/CasePrediction.cpp"/>
            <source>The model reads %1; this image is %2</source>
            <translation>该模型用于 %1，而此图像为 %2</translation>
        </message>
        <message>
            <location filename="../../core/study/CasePrediction.cpp"/>
            <source>Slices lie %1 mm apart: what is measured across such thick slices is coarse, and unlike what thin ones give</source>
            <translation>层间距为 %1 mm：跨越如此厚层面的测量较为粗糙，与薄层图像的结果不同</translation>
        </message>
        <message>
            <location filename="../../core/study/CasePrediction.cpp"/>
            <source>Give an image and its outline</source>
            <translation>请给出图像及其轮廓</translation>
        </message>
        <message>
            <location filename="../../core/study/CasePrediction.cpp"/>
            <source>the settings inside model %1</source>
            <translation>模型 %1 内的设置</translation>
        </message>
        <message>
            <location filename="../../core/study/CasePrediction.cpp"/>
            <source>Prediction ready</source>
            <translation>预测完成</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Slice %1, %2</source>
            <translation>第 %1 层，%2</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Probability of %1</source>
            <translation>%1 的概率</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Share of %1 at such a score in cross-validation</source>
            <translation>交叉验证中具有该评分者为 %1 的比例</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Its 95 % interval</source>
            <translation>其 95 % 置信区间</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Cut-off of the Radscore</source>
            <translation>影像组学评分的截断值</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Cut-off as a probability</source>
            <translation>以概率表示的截断值</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>%1 training cases with a lower %2, %</source>
            <translation>%2较低的 %1 训练病例，%</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Risk by %1 %2</source>
            <translation>%1 %2时的风险</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Training cases with a lower linear predictor, %</source>
            <translation>线性预测值较低的训练病例，%</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Numbers</source>
            <translation>数值</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Quantity</source>
            <translation>项目</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Score</source>
            <translation>评分</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Mahalanobis distance from the training cases</source>
            <translation>与训练病例的马氏距离</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Region &quot;%1&quot;, volume in ml</source>
            <translation>区域“%1”的体积，ml</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>region &quot;%1&quot; (%2), volume in ml</source>
            <translation>区域“%1”（%2）的体积，ml</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>%1, region &quot;%2&quot; (%3), volume in ml</source>
            <translation>%1，区域“%2”（%3）的体积，ml</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Voxels measured</source>
            <translation>测量的体素数</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Grey levels</source>
            <translation>灰度级</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>; at most the eight largest</source>
            <translation>；最多列出最大的八项</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Coefficient times distance from the mean, in units of the linear predictor%1</source>
            <translation>系数 × 与均值之差，以线性预测值为单位%1</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Coefficient times z-score, in units of the Radscore%1</source>
            <translation>系数 × z 分数，以影像组学评分为单位%1</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Shapley values (%1), in units of the model's score%2</source>
            <translation>Shapley 值（%1），以模型评分为单位%2</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>linear predictor</source>
            <translation>线性预测值</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>What the %1 is made of: %2 plus the contributions</source>
            <translation>%1的构成：%2 加各项贡献</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>What the %1 is made of: intercept %2 plus the contributions</source>
            <translation>%1的构成：截距 %2 加各项贡献</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>All features of the original image (&quot;original_&quot; before each name)</source>
            <translation>原始图像的全部特征（各名称前省略“original_”）</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>All features</source>
            <translation>全部特征</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Extraction settings (PyRadiomics' names)</source>
            <translation>提取设置（PyRadiomics 的名称）</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Setting</source>
            <translation>设置</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>(95 % interval %1 to %2)</source>
            <translation>（95 % 置信区间 %1 至 %2）</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Training cases</source>
            <translation>训练病例</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>AUC on the training cases (optimistic)</source>
            <translation>训练病例的 AUC（偏乐观）</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>AUC in cross-validation</source>
            <translation>交叉验证的 AUC</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>%1 (%2, %3 folds, seed %4)</source>
            <translation>%1（%2，%3 折，种子 %4）</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Protocol</source>
            <translation>方案</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>%1, version %2, seed %3</source>
            <translation>%1，版本 %2，种子 %3</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>What</source>
            <translation>项目</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Program</source>
            <translation>程序</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Rimlight %1</source>
            <translation>Rimlight %1</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Model, SHA-256</source>
            <translation>模型 SHA-256</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Image, SHA-256</source>
            <translation>图像 SHA-256</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Outline, SHA-256</source>
            <translation>轮廓 SHA-256</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Settings, SHA-256</source>
            <translation>设置 SHA-256</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Modality</source>
            <translation>模态</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Model made on</source>
            <translation>模型生成日期</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Model made by</source>
            <translation>模型生成方式</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Training table, SHA-256</source>
            <translation>训练表 SHA-256</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>The nomogram</source>
            <translation>列线图</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Points of each variable; their sum reads the probabilities</source>
            <translation>各变量的得分；由总分读出概率</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>This case on the nomogram</source>
            <translation>本例在列线图上的位置</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Axis</source>
            <translation>标尺</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Total</source>
            <translation>合计</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>What size alone says</source>
            <translation>仅凭大小的预测</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Other models on this case</source>
            <translation>其他模型对本例的预测</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Clinical values and findings, as they were typed</source>
            <translation>临床变量与征象（按输入）</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Earlier results of this case</source>
            <translation>本例的先前结果</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>a higher risk</source>
            <translation>较高风险</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>a lower risk</source>
            <translation>较低风险</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Radiomics prediction report</source>
            <translation>影像组学预测报告</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Rimlight %1, %2</source>
            <translation>Rimlight %1, %2</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Radscores of the training cases (density, one tick per case), the cut-off, and this case</source>
            <translation>训练病例的影像组学评分（密度曲线，每例一条短线）、截断值和本例</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Probabilities of the training cases (density, one tick per case), the cut-off, and this case</source>
            <translation>训练病例的概率（密度曲线，每例一条短线）、截断值和本例</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Reasons for doubt</source>
            <translation>存疑之处</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>What pushed the %1</source>
            <translation>影响%1的因素</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Details</source>
            <translation>详细数据</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>This report was computed by a research program</source>
            <translation>本报告由科研程序计算得出</translation>
        </message>
        <message>
            <location filename="../../core/study/CaseReport.cpp"/>
            <source>Rimlight is no medical device; its models are not validated for any patient, and a probability here is that of the model, not of the disease</source>
            <translation>Rimlight 不是医疗器械，其模型未对任何患者验证；此处的概率是模型给出的概率，并非患病概率</translation>
        </message>
        <message>
            <location filename="../../core/study/FeatureBatch.cpp"/>
            <source>gave other features than the other cases</source>
            <translation>给出的特征与其他病例不同</translation>
        </message>
        <message>
            <location filename="../../core/study/FeatureBatch.cpp"/>
            <source>The extraction</source>
            <translation>特征提取</translation>
        </message>
        <message>
            <location filename="../../core/study/FeatureBatch.cpp"/>
            <source>The extraction gave no reason</source>
            <translation>特征提取未给出原因</translation>
        </message>
        <message>
            <location filename="../../core/study/FeatureBatch.cpp"/>
            <source>There is not enough memory for this case</source>
            <translation>内存不足，无法处理此病例</translation>
        </message>
        <message>
            <location filename="../../core/study/FeatureBatch.cpp"/>
            <source>Run fewer cases at once</source>
            <translation>请同时运行较少的病例</translation>
        </message>
        <message>
            <location filename="../../core/study/FeatureBatch.cpp"/>
            <source>The extraction broke off: %1</source>
            <translation>特征提取中断：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/FeatureBatch.cpp"/>
            <source>case %1 and %2 more: %3</source>
            <translation>病例 %1 及另外 %2 例：%3</translation>
        </message>
        <message>
            <location filename="../../core/study/FeatureBatch.cpp"/>
            <source>%1 of %2 case</source>
            <translation>%2 例中的 %1 例</translation>
        </message>
        <message>
            <location filename="../../core/study/FeatureBatch.cpp"/>
            <source>%1 of %2 cases</source>
            <translation>%2 例中的 %1 例</translation>
        </message>
        <message>
            <location filename="../../core/study/FeatureBatch.cpp"/>
            <source>%1, less than a minute left</source>
            <translation>%1，剩余不到一分钟</translation>
        </message>
        <message>
            <location filename="../../core/study/FeatureBatch.cpp"/>
            <source>%1, about %2 min left</source>
            <translation>%1，约剩余 %2 分钟</translation>
        </message>
        <message>
            <location filename="../../core/study/FeatureBatch.cpp"/>
            <source>%1, about %2 h %3 min left</source>
            <translation>%1，约剩余 %2 小时 %3 分钟</translation>
        </message>
        <message>
            <location filename="../../core/study/FeatureBlob.cpp"/>
            <source>not extracted</source>
            <translation>未提取</translation>
        </message>
        <message>
            <location filename="../../core/study/FeatureBlob.cpp"/>
            <source>has a feature that its table lacks</source>
            <translation>有其表中没有的特征</translation>
        </message>
        <message>
            <location filename="../../core/study/FeatureBlob.cpp"/>
            <source>Case %1</source>
            <translation>病例 %1</translation>
        </message>
        <message>
            <location filename="../../core/study/FeatureBlob.cpp"/>
            <source>Extract all cases with the same settings</source>
            <translation>请用相同的设置提取所有病例</translation>
        </message>
        <message>
            <location filename="../../core/study/FeatureRecipe.cpp"/>
            <source>is no profile: &quot;%1&quot;</source>
            <translation>不是配置：“%1”</translation>
        </message>
        <message>
            <location filename="../../core/study/FeatureRecipe.cpp"/>
            <source>Choose pyradiomics or ibsi</source>
            <translation>请选择 pyradiomics 或 ibsi</translation>
        </message>
        <message>
            <location filename="../../core/study/FeatureRecipe.cpp"/>
            <source>is a settings file of the profile &quot;%1&quot;, not &quot;%2&quot;</source>
            <translation>是配置“%1”的设置文件，而非“%2”</translation>
        </message>
        <message>
            <location filename="../../core/study/FeatureRecipe.cpp"/>
            <source>Choose another file, or the profile %1</source>
            <translation>请选择其他文件，或配置 %1</translation>
        </message>
        <message>
            <location filename="../../core/study/FileExtraction.cpp"/>
            <source>holds %1 segments (%2)</source>
            <translation>含有 %1 个分割（%2）</translation>
        </message>
        <message>
            <location filename="../../core/study/FileExtraction.cpp"/>
            <source>Say which one: --segment NAME, or a column Label in a batch</source>
            <translation>请指明是哪一个：--segment NAME，或批处理中的 Label 列</translation>
        </message>
        <message>
            <location filename="../../core/study/HabitatFigure.cpp"/>
            <source>number of habitats K</source>
            <translation>亚区数目 K</translation>
        </message>
        <message>
            <location filename="../../core/study/HabitatFigure.cpp"/>
            <source>BIC above the smallest</source>
            <translation>BIC 与最小值之差</translation>
        </message>
        <message>
            <location filename="../../core/study/HabitatFigure.cpp"/>
            <source>sum of the cases' BIC above the smallest</source>
            <translation>各病例 BIC 之和与最小值之差</translation>
        </message>
        <message>
            <location filename="../../core/study/HabitatJson.cpp"/>
            <source>Fit the mixture again, or get an unchanged copy of the file</source>
            <translation>请重新拟合混合模型，或获取未改动的文件</translation>
        </message>
        <message>
            <location filename="../../core/study/HabitatJson.cpp"/>
            <source>%1 are not a list of 1 to %2</source>
            <translation>%1 不是 1 至 %2 个的列表</translation>
        </message>
        <message>
            <location filename="../../core/study/HabitatJson.cpp"/>
            <source>%1 are not %2 numbers</source>
            <translation>%1 不是 %2 个数值</translation>
        </message>
        <message>
            <location filename="../../core/study/HabitatJson.cpp"/>
            <source>%1 hold what is no number</source>
            <translation>%1 含有非数值</translation>
        </message>
        <message>
            <location filename="../../core/study/HabitatJson.cpp"/>
            <source>%1 are not %2 lists</source>
            <translation>%1 不是 %2 个列表</translation>
        </message>
        <message>
            <location filename="../../core/study/HabitatJson.cpp"/>
            <source>is too large for a file of habitats</source>
            <translation>过大，不能作为亚区文件</translation>
        </message>
        <message>
            <location filename="../../core/study/HabitatJson.cpp"/>
            <source>is no file of habitats</source>
            <translation>不是亚区文件</translation>
        </message>
        <message>
            <location filename="../../core/study/HabitatJson.cpp"/>
            <source>Choose the JSON that the command habitats wrote</source>
            <translation>请选择由 habitats 命令写出的 JSON</translation>
        </message>
        <message>
            <location filename="../../core/study/HabitatJson.cpp"/>
            <source>was written by a newer version</source>
            <translation>由更新的版本写出</translation>
        </message>
        <message>
            <location filename="../../core/study/HabitatJson.cpp"/>
            <source>Use the version that wrote it, or fit the mixture again</source>
            <translation>请使用写出它的版本，或重新拟合混合模型</translation>
        </message>
        <message>
            <location filename="../../core/study/HabitatJson.cpp"/>
            <source>weights are not positive with the sum 1</source>
            <translation>权重不是和为 1 的正数</translation>
        </message>
        <message>
            <location filename="../../core/study/HabitatJson.cpp"/>
            <source>covariances are not as many as means</source>
            <translation>协方差的数目与均值不同</translation>
        </message>
        <message>
            <location filename="../../core/study/HabitatJson.cpp"/>
            <source>a covariance is not symmetric and positive definite</source>
            <translation>有协方差不是对称正定的</translation>
        </message>
        <message>
            <location filename="../../core/study/LineProblems.h"/>
            <source>%1; and %2 more</source>
            <translation>%1；另有 %2 项</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskInput.cpp"/>
            <source>an unnamed series</source>
            <translation>未命名的序列</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskInput.cpp"/>
            <source>series %1</source>
            <translation>序列 %1</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskInput.cpp"/>
            <source>%1 and %2 more</source>
            <translation>%1 及另外 %2 项</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskInput.cpp"/>
            <source>The image file does not say which series it came from: the outlines were placed by their coordinates alone</source>
            <translation>图像文件未说明来自哪个序列：轮廓仅按坐标放置</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskInput.cpp"/>
            <source>the outlines were drawn on another image (%1, another frame of reference)</source>
            <translation>轮廓是在另一图像上勾画的（%1，参考坐标系不同）</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskInput.cpp"/>
            <source>Choose the outlines of this image, or open that series</source>
            <translation>请选择该图像的轮廓，或打开那个序列</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskInput.cpp"/>
            <source>The outlines were drawn on another series of the same frame of reference (%1)</source>
            <translation>轮廓是在同一参考坐标系的另一序列上勾画的（%1）</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskInput.cpp"/>
            <source>the outline is empty</source>
            <translation>轮廓为空</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskInput.cpp"/>
            <source>Choose an outline with at least one voxel inside the image</source>
            <translation>请选择在图像内至少有一个体素的轮廓</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskInput.cpp"/>
            <source>none of its %1 lies inside the image</source>
            <translation>其 %1 均不在图像内</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskInput.cpp"/>
            <source>all of its %1 lie inside the image</source>
            <translation>其 %1 均在图像内</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskInput.cpp"/>
            <source>less than 1</source>
            <translation>不到 1</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskInput.cpp"/>
            <source>more than 99</source>
            <translation>超过 99</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskInput.cpp"/>
            <source>%1 % of its %2 lie inside the image</source>
            <translation>其 %2 中 %1 % 在图像内</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskInput.cpp"/>
            <source>the outline lies on another grid than the image (%1); %2</source>
            <translation>轮廓与图像的网格不同（%1）；%2</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskInput.cpp"/>
            <source>Choose the outline that was drawn on this image, or have it resampled to the image's grid (rimlight-cli mask --resample)</source>
            <translation>请选择在该图像上勾画的轮廓，或将其重采样到图像的网格（rimlight-cli mask --resample）</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskInput.cpp"/>
            <source>Placing the outlines</source>
            <translation>正在放置轮廓</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskInput.cpp"/>
            <source>&quot;%1&quot; was cut off at the image's border: %2 ml became %3 ml (%4)</source>
            <translation>“%1”在图像边界处被截断：由 %2 ml 变为 %3 ml（%4）</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskInput.cpp"/>
            <source>&quot;%1&quot; was resampled onto the image's grid: %2 ml became %3 ml (%4)</source>
            <translation>“%1”已重采样到图像的网格：由 %2 ml 变为 %3 ml（%4）</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskInput.cpp"/>
            <source>no voxel of the outline is left on the image's grid, whose voxels are larger</source>
            <translation>图像体素较大，其网格上没有留下轮廓的体素</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskInput.cpp"/>
            <source>holds no RTSTRUCT and no SEG</source>
            <translation>不含 RTSTRUCT 或 SEG</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskInput.cpp"/>
            <source>holds %1 RTSTRUCT or SEG files</source>
            <translation>含有 %1 个 RTSTRUCT 或 SEG 文件</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskInput.cpp"/>
            <source>Give the file of the outlines itself</source>
            <translation>请直接给出轮廓文件</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskInput.cpp"/>
            <source>has no segment &quot;%1&quot;; it holds %2</source>
            <translation>没有分割“%1”；它含有 %2</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskInput.cpp"/>
            <source>The outline</source>
            <translation>该轮廓</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskInput.cpp"/>
            <source>Choose one of these</source>
            <translation>请从中选择一个</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskInput.cpp"/>
            <source>The folder holds %1 more RTSTRUCT or SEG file, which can be imported</source>
            <translation>文件夹中另有 %1 个 RTSTRUCT 或 SEG 文件可供导入</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskInput.cpp"/>
            <source>The folder holds %1 more RTSTRUCT or SEG files, which can be imported</source>
            <translation>文件夹中另有 %1 个 RTSTRUCT 或 SEG 文件可供导入</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskInput.cpp"/>
            <source>The folder's outlines are not shown: %1</source>
            <translation>未显示文件夹中的轮廓：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskInput.cpp"/>
            <source>its outlines are polygons, which need the image that they were drawn on</source>
            <translation>其轮廓为多边形，需要勾画时的图像</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskInput.cpp"/>
            <source>Give it with --image</source>
            <translation>请用 --image 给出</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskInput.cpp"/>
            <source>holds no segment</source>
            <translation>不含分割</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskInput.cpp"/>
            <source>Choose another outline</source>
            <translation>请选择其他轮廓</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskInput.cpp"/>
            <source>Say which one with --segment NAME</source>
            <translation>请用 --segment NAME 指明是哪一个</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskOutput.cpp"/>
            <source>a SEG or RTSTRUCT refers to the DICOM series that it was drawn on, and there is none</source>
            <translation>SEG 或 RTSTRUCT 须引用勾画所用的 DICOM 序列，而此处没有</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskOutput.cpp"/>
            <source>Open the DICOM images (--image), or write .seg.nrrd or .nii.gz</source>
            <translation>请打开 DICOM 图像 (--image)，或写为 .seg.nrrd 或 .nii.gz</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskOutput.cpp"/>
            <source>the outline lies on another grid than the image (%1)</source>
            <translation>轮廓与图像的网格不同（%1）</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskOutput.cpp"/>
            <source>Have it resampled to the image's grid first</source>
            <translation>请先将其重采样到图像的网格</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskOutput.cpp"/>
            <source>The segment &quot;%1&quot; is empty, and will be missing when the file is read</source>
            <translation>分割“%1”为空，读取该文件时将缺失</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskOutput.cpp"/>
            <source>A label image keeps no names and colours: segments are numbered in their order</source>
            <translation>标签图不保留名称和颜色：各分割按顺序编号</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskOutput.cpp"/>
            <source>does not end in .dcm, as a SEG or RTSTRUCT does</source>
            <translation>不以 .dcm 结尾，而 SEG 或 RTSTRUCT 应如此</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskOutput.cpp"/>
            <source>Correct the name, or leave out --as</source>
            <translation>请更正名称，或去掉 --as</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskOutput.cpp"/>
            <source>its name says one kind of DICOM object, --as the other</source>
            <translation>其名称与 --as 所指的 DICOM 对象类型不同</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskOutput.cpp"/>
            <source>is no name of a file of outlines</source>
            <translation>不是轮廓文件名</translation>
        </message>
        <message>
            <location filename="../../core/study/MaskOutput.cpp"/>
            <source>Use a name that ends in .seg.nrrd, .nii.gz, .nii, .nrrd, .mha, .seg.dcm or .rtstruct.dcm</source>
            <translation>请使用以 .seg.nrrd、.nii.gz、.nii、.nrrd、.mha、.seg.dcm 或 .rtstruct.dcm 结尾的文件名</translation>
        </message>
        <message>
            <location filename="../../core/study/PlainNames.cpp"/>
            <source>shape in the slice</source>
            <translation>层面内形状</translation>
        </message>
        <message>
            <location filename="../../core/study/PlainNames.cpp"/>
            <source>texture, GLCM</source>
            <translation>纹理，GLCM</translation>
        </message>
        <message>
            <location filename="../../core/study/PlainNames.cpp"/>
            <source>texture, GLRLM</source>
            <translation>纹理，GLRLM</translation>
        </message>
        <message>
            <location filename="../../core/study/PlainNames.cpp"/>
            <source>texture, GLSZM</source>
            <translation>纹理，GLSZM</translation>
        </message>
        <message>
            <location filename="../../core/study/PlainNames.cpp"/>
            <source>texture, GLDM</source>
            <translation>纹理，GLDM</translation>
        </message>
        <message>
            <location filename="../../core/study/PlainNames.cpp"/>
            <source>texture, NGTDM</source>
            <translation>纹理，NGTDM</translation>
        </message>
        <message>
            <location filename="../../core/study/PlainNames.cpp"/>
            <source>10th percentile</source>
            <translation>第 10 百分位数</translation>
        </message>
        <message>
            <location filename="../../core/study/PlainNames.cpp"/>
            <source>90th percentile</source>
            <translation>第 90 百分位数</translation>
        </message>
        <message>
            <location filename="../../core/study/PlainNames.cpp"/>
            <source>inverse difference</source>
            <translation>逆差</translation>
        </message>
        <message>
            <location filename="../../core/study/PlainNames.cpp"/>
            <source>inverse difference moment</source>
            <translation>逆差矩</translation>
        </message>
        <message>
            <location filename="../../core/study/PlainNames.cpp"/>
            <source>inverse difference moment, normalised</source>
            <translation>归一化逆差矩</translation>
        </message>
        <message>
            <location filename="../../core/study/PlainNames.cpp"/>
            <source>inverse difference, normalised</source>
            <translation>归一化逆差</translation>
        </message>
        <message>
            <location filename="../../core/study/PlainNames.cpp"/>
            <source>informational measure of correlation 1</source>
            <translation>相关信息测度 1</translation>
        </message>
        <message>
            <location filename="../../core/study/PlainNames.cpp"/>
            <source>informational measure of correlation 2</source>
            <translation>相关信息测度 2</translation>
        </message>
        <message>
            <location filename="../../core/study/PlainNames.cpp"/>
            <source>maximal correlation coefficient</source>
            <translation>最大相关系数</translation>
        </message>
        <message>
            <location filename="../../core/study/PlainNames.cpp"/>
            <source>sum of squares</source>
            <translation>平方和</translation>
        </message>
        <message>
            <location filename="../../core/study/PlainNames.cpp"/>
            <source>largest diameter in a coronal plane</source>
            <translation>冠状面最大径</translation>
        </message>
        <message>
            <location filename="../../core/study/PlainNames.cpp"/>
            <source>largest diameter in a sagittal plane</source>
            <translation>矢状面最大径</translation>
        </message>
        <message>
            <location filename="../../core/study/PlainNames.cpp"/>
            <source>largest diameter in a slice</source>
            <translation>层面最大径</translation>
        </message>
        <message>
            <location filename="../../core/study/PlainNames.cpp"/>
            <source>largest diameter</source>
            <translation>最大径</translation>
        </message>
        <message>
            <location filename="../../core/study/PlainNames.cpp"/>
            <source>volume (mesh)</source>
            <translation>体积（网格）</translation>
        </message>
        <message>
            <location filename="../../core/study/PlainNames.cpp"/>
            <source>volume (voxels)</source>
            <translation>体积（体素）</translation>
        </message>
        <message>
            <location filename="../../core/study/PlainNames.cpp"/>
            <source>surface to volume ratio</source>
            <translation>表面积体积比</translation>
        </message>
        <message>
            <location filename="../../core/study/PlainNames.cpp"/>
            <source>area (mesh)</source>
            <translation>面积（网格）</translation>
        </message>
        <message>
            <location filename="../../core/study/PlainNames.cpp"/>
            <source>area (pixels)</source>
            <translation>面积（像素）</translation>
        </message>
        <message>
            <location filename="../../core/study/PlainNames.cpp"/>
            <source>perimeter to area ratio</source>
            <translation>周长面积比</translation>
        </message>
        <message>
            <location filename="../../core/study/PlainNames.cpp"/>
            <source>interquartile range</source>
            <translation>四分位距</translation>
        </message>
        <message>
            <location filename="../../core/study/PlainNames.cpp"/>
            <source>root mean square</source>
            <translation>均方根</translation>
        </message>
        <message>
            <location filename="../../core/study/PlainNames.cpp"/>
            <source>non uniformity</source>
            <translation>非均匀性</translation>
        </message>
        <message>
            <location filename="../../core/study/PredictionObjects.cpp"/>
            <source>Cross-validated share of %1 at the score</source>
            <translation>交叉验证中具有该评分者为 %1 的比例</translation>
        </message>
        <message>
            <location filename="../../core/study/PredictionObjects.cpp"/>
            <source>Score of the classifier</source>
            <translation>分类器评分</translation>
        </message>
        <message>
            <location filename="../../core/study/PredictionObjects.cpp"/>
            <source>Linear predictor of the Cox model</source>
            <translation>Cox 模型的线性预测值</translation>
        </message>
        <message>
            <location filename="../../core/study/PredictionObjects.cpp"/>
            <source>Risk of the event by %1 %2</source>
            <translation>%1 %2内发生事件的风险</translation>
        </message>
        <message>
            <location filename="../../core/study/PredictionObjects.cpp"/>
            <source>Risk of %1 by %2 %3</source>
            <translation>%2 %3内%1的风险</translation>
        </message>
        <message>
            <location filename="../../core/study/PredictionObjects.cpp"/>
            <source>Image, SHA-256: %1</source>
            <translation>图像 SHA-256：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/PredictionObjects.cpp"/>
            <source>Outline, SHA-256: %1</source>
            <translation>轮廓 SHA-256：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/PredictionObjects.cpp"/>
            <source>Extraction settings, SHA-256: %1</source>
            <translation>提取设置 SHA-256：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/PredictionObjects.cpp"/>
            <source>Contributions: %1</source>
            <translation>贡献：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/PredictionObjects.cpp"/>
            <source>did not come from DICOM, so there is no patient to file the prediction under</source>
            <translation>不来自 DICOM，因此没有可归入预测结果的患者</translation>
        </message>
        <message>
            <location filename="../../core/study/PredictionObjects.cpp"/>
            <source>Give the image as a DICOM folder, or write the prediction as JSON or PDF</source>
            <translation>请以 DICOM 文件夹的形式给出图像，或将预测结果写为 JSON 或 PDF</translation>
        </message>
        <message>
            <location filename="../../core/study/StudyStore.cpp"/>
            <source>Move it away and run the study again; what it held is computed anew</source>
            <translation>请将其移走并重新运行研究；其中的内容会重新计算</translation>
        </message>
        <message>
            <location filename="../../core/study/StudyStore.cpp"/>
            <source>A copy of it from a backup, in its place, keeps the work</source>
            <translation>将其备份副本放回原处可保留已完成的工作</translation>
        </message>
        <message>
            <location filename="../../core/study/StudyStore.cpp"/>
            <source>another program is working on this study</source>
            <translation>另一程序正在处理此研究</translation>
        </message>
        <message>
            <location filename="../../core/study/StudyStore.cpp"/>
            <source>cannot be written (the disk is full)</source>
            <translation>无法写入（磁盘已满）</translation>
        </message>
        <message>
            <location filename="../../core/study/StudyStore.cpp"/>
            <source>Free some space and run the study again; it goes on where it was</source>
            <translation>请释放空间并重新运行研究，将从中断处继续</translation>
        </message>
        <message>
            <location filename="../../core/study/StudyStore.cpp"/>
            <source>cannot be read or written (%1)</source>
            <translation>无法读取或写入（%1）</translation>
        </message>
        <message>
            <location filename="../../core/study/StudyStore.cpp"/>
            <source>Check the folder's rights and its space, then run the study again; it goes on where it was</source>
            <translation>请检查文件夹的权限和空间，再重新运行研究，将从中断处继续</translation>
        </message>
        <message>
            <location filename="../../core/study/StudyStore.cpp"/>
            <source>cannot be used (%1)</source>
            <translation>无法使用（%1）</translation>
        </message>
        <message>
            <location filename="../../core/study/StudyStore.cpp"/>
            <source>Move it away and run the study again</source>
            <translation>请将其移走并重新运行研究</translation>
        </message>
        <message>
            <location filename="../../core/study/StudyStore.cpp"/>
            <source>cannot be made (%1)</source>
            <translation>无法创建（%1）</translation>
        </message>
        <message>
            <location filename="../../core/study/StudyStore.cpp"/>
            <source>has no study that was begun</source>
            <translation>没有已开始的研究</translation>
        </message>
        <message>
            <location filename="../../core/study/StudyStore.cpp"/>
            <source>Choose the folder of a study, or run it</source>
            <translation>请选择研究的文件夹，或运行该研究</translation>
        </message>
        <message>
            <location filename="../../core/study/StudyStore.cpp"/>
            <source>is a database of another program</source>
            <translation>是另一程序的数据库</translation>
        </message>
        <message>
            <location filename="../../core/study/StudyStore.cpp"/>
            <source>Move it away, or choose another folder</source>
            <translation>请将其移走，或选择其他文件夹</translation>
        </message>
        <message>
            <location filename="../../core/study/StudyStore.cpp"/>
            <source>was written by a newer version of Rimlight</source>
            <translation>由更新版本的 Rimlight 写出</translation>
        </message>
        <message>
            <location filename="../../core/study/StudyStore.cpp"/>
            <source>Update Rimlight, or choose another folder</source>
            <translation>请更新 Rimlight，或选择其他文件夹</translation>
        </message>
        <message>
            <location filename="../../core/study/StudyStore.cpp"/>
            <source>the result of the stage %1 is larger than 1 GB</source>
            <translation>阶段 %1 的结果超过 1 GB</translation>
        </message>
        <message>
            <location filename="../../core/study/StudyStore.cpp"/>
            <source>Ask for fewer cases or features at once</source>
            <translation>请减少一次处理的病例或特征</translation>
        </message>
        <message>
            <location filename="../../core/study/StudyStore.cpp"/>
            <source>schema %1</source>
            <translation>schema %1</translation>
        </message>
        <message>
            <location filename="../../core/study/StudyStore.cpp"/>
            <source>feature table</source>
            <translation>特征表</translation>
        </message>
        <message>
            <location filename="../../core/study/case/CaseRegions.cpp"/>
            <source>ring %1 around the outline</source>
            <translation>轮廓周围的瘤周环 %1</translation>
        </message>
        <message>
            <location filename="../../core/study/case/CaseRegions.cpp"/>
            <source>part %1 of %2 by intensity, the lowest first</source>
            <translation>按强度由低到高第 %1 部分（共 %2 部分）</translation>
        </message>
        <message>
            <location filename="../../core/study/case/CaseRegions.cpp"/>
            <source>the outline</source>
            <translation>轮廓</translation>
        </message>
        <message>
            <location filename="../../core/study/case/CaseRegions.cpp"/>
            <source>is not among those that the model tells how to make</source>
            <translation>不在模型说明了生成方法的区域之中</translation>
        </message>
        <message>
            <location filename="../../core/study/case/CaseRegions.cpp"/>
            <source>The region &quot;%1&quot;</source>
            <translation>区域“%1”</translation>
        </message>
        <message>
            <location filename="../../core/study/case/CaseRegions.cpp"/>
            <source>Draw it, and give it this name</source>
            <translation>请勾画它，并以此命名</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ClinicalForm.cpp"/>
            <source>Left empty it counts as %1, as a missing value among the training cases did</source>
            <translation>留空则记为 %1，与训练病例缺失值的处理相同</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ClinicalForm.cpp"/>
            <source>Training cases: %1</source>
            <translation>训练病例：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ClinicalForm.cpp"/>
            <source>Training cases: %1 %2</source>
            <translation>训练病例：%1 %2</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ClinicalForm.cpp"/>
            <source>%1: &quot;%2&quot; is no number; write a point, not a comma</source>
            <translation>%1：“%2”不是数值；请用小数点而非逗号</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ClinicalForm.cpp"/>
            <source>%1: &quot;%2&quot; is no number</source>
            <translation>%1：“%2”不是数值</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ClinicalForm.cpp"/>
            <source>%1: %2 can't be; it is not negative</source>
            <translation>%1：%2 不合理；该值不为负</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ClinicalForm.cpp"/>
            <source>%1: %2 can't be; it lies within %3</source>
            <translation>%1：%2 不合理；该值在 %3 之内</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ClinicalForm.cpp"/>
            <source>%1: %2 %3 can't be; it is not negative</source>
            <translation>%1：%2 %3 不合理；该值不为负</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ClinicalForm.cpp"/>
            <source>%1: %2 %3 can't be; it lies within %4</source>
            <translation>%1：%2 %3 不合理；该值在 %4 之内</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ClinicalForm.cpp"/>
            <source>%1: %2 is below every training case (%3)</source>
            <translation>%1：%2 低于所有训练病例（%3）</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ClinicalForm.cpp"/>
            <source>%1: %2 is above every training case (%3)</source>
            <translation>%1：%2 高于所有训练病例（%3）</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ClinicalForm.cpp"/>
            <source>%1: &quot;%2&quot; is neither yes nor no</source>
            <translation>%1：“%2”既不是“是”也不是“否”</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ClinicalForm.cpp"/>
            <source>%1: &quot;%2&quot; is none of %3</source>
            <translation>%1：“%2”不是以下任何一个：%3</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ClinicalForm.cpp"/>
            <source>%1 is needed by the model</source>
            <translation>模型需要%1</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ClinicalForm.cpp"/>
            <source>not given</source>
            <translation>未给出</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ModelComparison.cpp"/>
            <source>risk of %1</source>
            <translation>%1风险</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ModelComparison.cpp"/>
            <source>Both models</source>
            <translation>两个模型</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ModelComparison.cpp"/>
            <source>All %1 models</source>
            <translation>全部 %1 个模型</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ModelComparison.cpp"/>
            <source>%1 say %2</source>
            <translation>%1均判为 %2</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ModelComparison.cpp"/>
            <source>The models disagree: %1</source>
            <translation>各模型意见不一：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ModelComparison.cpp"/>
            <source>Models on this case, side by side</source>
            <translation>各模型对本例的预测对照</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ModelComparison.cpp"/>
            <source>Answer</source>
            <translation>结果</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ModelComparison.cpp"/>
            <source>Probability (95 % interval)</source>
            <translation>概率（95 % 置信区间）</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ModelComparison.cpp"/>
            <source>Doubts</source>
            <translation>存疑之处</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ModelFit.cpp"/>
            <source>the model's settings</source>
            <translation>模型的设置</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ModelFit.cpp"/>
            <source>No feature was selected when it was fitted, so that it can't predict</source>
            <translation>拟合此模型时未选出特征，因此不能预测</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ModelFit.cpp"/>
            <source>The model reads %1; this is %2</source>
            <translation>该模型用于 %1，而此处为 %2</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ModelFit.cpp"/>
            <source>%1 may be looked at, but not measured: %2</source>
            <translation>%1 只可查看，不可测量：%2</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ModelFit.cpp"/>
            <source>Open %1, which looks like the %2 phase</source>
            <translation>请打开 %1，其期相可能为%2</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ModelFit.cpp"/>
            <source>Make sure that the series is of the %1 phase: %2</source>
            <translation>请确认该序列的期相为%1：%2</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ModelFit.cpp"/>
            <source>Confirm that the series is of the %1 phase</source>
            <translation>请确认该序列的期相为%1</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ModelFit.cpp"/>
            <source>Choose the series of the %1 phase</source>
            <translation>请选择期相为%1的序列</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ModelFit.cpp"/>
            <source>It reads %1 phases (%2); this case has %3 series that it could read</source>
            <translation>它读取 %1 个期相（%2）；此病例有 %3 个可供读取的序列</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ModelFit.cpp"/>
            <source>Outline the tumour, or import an outline</source>
            <translation>请勾画肿瘤，或导入轮廓</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ModelFit.cpp"/>
            <source>Draw or import a segment called &quot;%1&quot;: the model's file doesn't tell how it is made</source>
            <translation>请勾画或导入名为“%1”的分割：模型文件未说明其生成方法</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ModelFit.cpp"/>
            <source>Fill in: %1</source>
            <translation>请填写：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ModelFit.cpp"/>
            <source>Say where the case was scanned: %1</source>
            <translation>请说明病例在何处扫描：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ModelFit.cpp"/>
            <source>Open the case's images</source>
            <translation>请打开病例的图像</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ModelFit.cpp"/>
            <source>The model's file doesn't tell how its features were measured; the program's own settings are used</source>
            <translation>模型文件未说明其特征的测量方法；采用本程序自身的设置</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ModelFit.cpp"/>
            <source>Fits this case</source>
            <translation>适用于此病例</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ModelFit.cpp"/>
            <source>Fits, after this: %1</source>
            <translation>完成以下步骤后适用：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ModelLibrary.cpp"/>
            <source>Published formula</source>
            <translation>已发表的公式</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ModelLibrary.cpp"/>
            <source>LASSO logistic regression</source>
            <translation>LASSO 逻辑回归</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ModelLibrary.cpp"/>
            <source>%1, %2 with the event</source>
            <translation>%1，其中 %2 发生事件</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ModelLibrary.cpp"/>
            <source>With the program</source>
            <translation>随程序提供</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ModelLibrary.cpp"/>
            <source>did not come with the program</source>
            <translation>不是随程序提供的</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ModelLibrary.cpp"/>
            <source>The model %1</source>
            <translation>模型 %1</translation>
        </message>
        <message>
            <location filename="../../core/study/case/ModelLibrary.cpp"/>
            <source>Open a model's file instead</source>
            <translation>请改为打开模型文件</translation>
        </message>
        <message>
            <location filename="../../core/study/case/NomogramReading.cpp"/>
            <source>Nomogram: %1</source>
            <translation>列线图：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/case/PhaseGuess.cpp"/>
            <source>pre contrast</source>
            <translation>平扫</translation>
        </message>
        <message>
            <location filename="../../core/study/case/PhaseGuess.cpp"/>
            <source>without contrast</source>
            <translation>平扫</translation>
        </message>
        <message>
            <location filename="../../core/study/case/PhaseGuess.cpp"/>
            <source>without iv contrast</source>
            <translation>未用静脉对比剂</translation>
        </message>
        <message>
            <location filename="../../core/study/case/PhaseGuess.cpp"/>
            <source>late arterial</source>
            <translation>动脉晚期</translation>
        </message>
        <message>
            <location filename="../../core/study/case/PhaseGuess.cpp"/>
            <source>dark fluid</source>
            <translation>压水 (FLAIR)</translation>
        </message>
        <message>
            <location filename="../../core/study/case/PhaseGuess.cpp"/>
            <source>apparent diffusion</source>
            <translation>表观扩散</translation>
        </message>
        <message>
            <location filename="../../core/study/case/PhaseGuess.cpp"/>
            <source>its description says &quot;%1&quot;</source>
            <translation>其描述为“%1”</translation>
        </message>
        <message>
            <location filename="../../core/study/case/PredictionHistory.cpp"/>
            <source>another format</source>
            <translation>其他格式</translation>
        </message>
        <message>
            <location filename="../../core/study/case/PredictionHistory.cpp"/>
            <source>the result cannot be kept (%1)</source>
            <translation>无法保留该结果（%1）</translation>
        </message>
        <message>
            <location filename="../../core/study/case/PredictionHistory.cpp"/>
            <source>Free some space, or look to the folder's rights; the result itself can be saved as JSON</source>
            <translation>请释放空间，或检查文件夹的权限；结果本身可保存为 JSON</translation>
        </message>
        <message>
            <location filename="../../core/study/case/PredictionHistory.cpp"/>
            <source>file %1</source>
            <translation>文件 %1</translation>
        </message>
        <message>
            <location filename="../../core/study/case/PredictionHistory.cpp"/>
            <source>Made with another outline (%1 ml)</source>
            <translation>由另一轮廓得出（%1 ml）</translation>
        </message>
        <message>
            <location filename="../../core/study/case/PredictionHistory.cpp"/>
            <source>Made with another model file</source>
            <translation>由另一模型文件得出</translation>
        </message>
        <message>
            <location filename="../../core/study/case/PredictionHistory.cpp"/>
            <source>Made by version %1 of the program</source>
            <translation>由本程序 %1 版得出</translation>
        </message>
        <message>
            <location filename="../../core/study/project/CaseFolder.cpp"/>
            <source>Folder %1 of %2</source>
            <translation>第 %1 个文件夹，共 %2 个</translation>
        </message>
        <message>
            <location filename="../../core/study/project/CaseFolder.cpp"/>
            <source>holds no images</source>
            <translation>不含图像</translation>
        </message>
        <message>
            <location filename="../../core/study/project/CaseFolder.cpp"/>
            <source>Choose the folder that holds a folder for each case, or files such as P01_arterial.nii.gz</source>
            <translation>请选择内有每例一个子文件夹，或形如 P01_arterial.nii.gz 的文件的文件夹</translation>
        </message>
        <message>
            <location filename="../../core/study/project/CaseFolder.cpp"/>
            <source>cannot be read (%1)</source>
            <translation>无法读取（%1）</translation>
        </message>
        <message>
            <location filename="../../core/study/project/CaseFolder.cpp"/>
            <source>holds too many files</source>
            <translation>含有过多文件</translation>
        </message>
        <message>
            <location filename="../../core/study/project/CaseFolder.cpp"/>
            <source>Choose the folder of the cases</source>
            <translation>请选择病例所在的文件夹</translation>
        </message>
        <message>
            <location filename="../../core/study/project/CaseTrial.cpp"/>
            <source>has no image with an outline</source>
            <translation>没有带轮廓的图像</translation>
        </message>
        <message>
            <location filename="../../core/study/project/CaseTrial.cpp"/>
            <source>Choose another case</source>
            <translation>请选择其他病例</translation>
        </message>
        <message>
            <location filename="../../core/study/project/CaseTrial.cpp"/>
            <source>Tumour</source>
            <translation>肿瘤</translation>
        </message>
        <message>
            <location filename="../../core/study/project/CaseTrial.cpp"/>
            <source>Ring</source>
            <translation>瘤周环</translation>
        </message>
        <message>
            <location filename="../../core/study/project/CaseTrial.cpp"/>
            <source>Subregion %1</source>
            <translation>亚区 %1</translation>
        </message>
        <message>
            <location filename="../../core/study/project/CohortPreview.cpp"/>
            <source>the forms</source>
            <translation>表单</translation>
        </message>
        <message>
            <location filename="../../core/study/project/OpenedStudy.cpp"/>
            <source>An image or outline of one case is not there: %1 and more</source>
            <translation>有一例的图像或轮廓不在原处：%1 等</translation>
        </message>
        <message>
            <location filename="../../core/study/project/OpenedStudy.cpp"/>
            <source>Put them back where the cohort's table says, or leave the cases out</source>
            <translation>请将其放回队列表所指的位置，或排除这些病例</translation>
        </message>
        <message>
            <location filename="../../core/study/project/OpenedStudy.cpp"/>
            <source>An image or outline of one case is not there: %1</source>
            <translation>有一例的图像或轮廓不在原处：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/project/OpenedStudy.cpp"/>
            <source>Images or outlines of %1 cases are not there: %2 and more</source>
            <translation>有 %1 例的图像或轮廓不在原处：%2 等</translation>
        </message>
        <message>
            <location filename="../../core/study/project/OpenedStudy.cpp"/>
            <source>Images or outlines of %1 cases are not there: %2</source>
            <translation>有 %1 例的图像或轮廓不在原处：%2</translation>
        </message>
        <message>
            <location filename="../../core/study/project/OpenedStudy.cpp"/>
            <source>is not there</source>
            <translation>不在原处</translation>
        </message>
        <message>
            <location filename="../../core/study/project/OpenedStudy.cpp"/>
            <source>It may have been moved: choose where it lies now</source>
            <translation>可能已被移动：请指明其当前位置</translation>
        </message>
        <message>
            <location filename="../../core/study/project/OpenedStudy.cpp"/>
            <source>is no study</source>
            <translation>不是研究</translation>
        </message>
        <message>
            <location filename="../../core/study/project/OpenedStudy.cpp"/>
            <source>Choose a study's file (YAML with a line &quot;study: title&quot;), or the folder of its results</source>
            <translation>请选择研究文件（含有“study: 标题”一行的 YAML），或其结果文件夹</translation>
        </message>
        <message>
            <location filename="../../core/study/project/OpenedStudy.cpp"/>
            <source>The study's file is not beside its results: they can be read, but neither run again nor shown with their images</source>
            <translation>研究文件不在其结果旁：可查看结果，但不能重新运行，也不能显示其图像</translation>
        </message>
        <message>
            <location filename="../../core/study/project/OpenedStudy.cpp"/>
            <source>Open the study's own YAML file instead when you have it</source>
            <translation>如有该研究自己的 YAML 文件，请改为打开它</translation>
        </message>
        <message>
            <location filename="../../core/study/project/OpenedStudy.cpp"/>
            <source>cannot be opened</source>
            <translation>无法打开</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolCopy.cpp"/>
            <source>the protocol</source>
            <translation>方案</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolCopy.cpp"/>
            <source>best of</source>
            <translation>最佳</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolCopy.cpp"/>
            <source>Subregion</source>
            <translation>亚区</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolCopy.cpp"/>
            <source>Peritumoral ring</source>
            <translation>瘤周环</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolCopy.cpp"/>
            <source>would have no signature left</source>
            <translation>将不剩任何影像组学标签</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolCopy.cpp"/>
            <source>Keep the regions that its signatures read</source>
            <translation>请保留其影像组学标签所用的区域</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolCopy.cpp"/>
            <source>has no signature &quot;%1&quot;</source>
            <translation>没有影像组学标签“%1”</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolCopy.cpp"/>
            <source>Choose one that it has</source>
            <translation>请从已有的中选择</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolWords.cpp"/>
            <source>%1 and %2</source>
            <translation>%1和%2</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolWords.cpp"/>
            <source>What it takes</source>
            <translation>所需数据</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolWords.cpp"/>
            <source>Images: %1</source>
            <translation>图像：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolWords.cpp"/>
            <source>Outlines: %1; the first is used, the others tell how well readers agree</source>
            <translation>轮廓：%1；采用第一个，其余用于评价阅片者的一致性</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolWords.cpp"/>
            <source>Outlines: %1</source>
            <translation>轮廓：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolWords.cpp"/>
            <source>Outcome: %1 or %2, and %3</source>
            <translation>结局：%1 或 %2，以及%3</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolWords.cpp"/>
            <source>Outcome: %1 or %2</source>
            <translation>结局：%1 或 %2</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolWords.cpp"/>
            <source>clinical value or finding:</source>
            <translation>项临床变量或征象：</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolWords.cpp"/>
            <source>clinical values and findings:</source>
            <translation>项临床变量和征象：</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolWords.cpp"/>
            <source>Profile ibsi, with the protocol's settings</source>
            <translation>ibsi 配置，采用方案的设置</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolWords.cpp"/>
            <source>grey level</source>
            <translation>个灰度级</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolWords.cpp"/>
            <source>grey levels</source>
            <translation>个灰度级</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolWords.cpp"/>
            <source>Grey levels %1 wide</source>
            <translation>灰度箱宽为 %1</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolWords.cpp"/>
            <source>, in the images' own voxels</source>
            <translation>，采用图像原有体素</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolWords.cpp"/>
            <source>, voxels of %1 mm</source>
            <translation>，体素为 %1 mm</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolWords.cpp"/>
            <source>Laplacian of Gaussian %1 mm</source>
            <translation>高斯-拉普拉斯 %1 mm</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolWords.cpp"/>
            <source>%1; image types: %2</source>
            <translation>%1；图像类型：%2</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolWords.cpp"/>
            <source>How it selects and learns</source>
            <translation>如何筛选和学习</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolWords.cpp"/>
            <source>%1: no selection; then %2</source>
            <translation>%1：不筛选；然后%2</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolWords.cpp"/>
            <source>%1: from %2; no selection; then %3</source>
            <translation>%1：基于%2；不筛选；然后%3</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolWords.cpp"/>
            <source>%1: from %2; %3; then %4</source>
            <translation>%1：基于%2；%3；然后%4</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolWords.cpp"/>
            <source>no selection; then %1</source>
            <translation>不筛选；然后%1</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolWords.cpp"/>
            <source>from %1; no selection; then %2</source>
            <translation>基于%1；不筛选；然后%2</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolWords.cpp"/>
            <source>from %1; %2; then %3</source>
            <translation>基于%1；%2；然后%3</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolWords.cpp"/>
            <source>A clinical model by logistic regression, each predictor alone and then together</source>
            <translation>以逻辑回归建立临床模型，预测因素先单因素后多因素</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolWords.cpp"/>
            <source>A nomogram of clinical predictors and Radscore</source>
            <translation>由临床预测因素和影像组学评分绘制列线图</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolWords.cpp"/>
            <source>How it judges</source>
            <translation>如何评价</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolWords.cpp"/>
            <source>The column &quot;%1&quot; tells training and test cases</source>
            <translation>“%1”列区分训练病例与测试病例</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolWords.cpp"/>
            <source>%1 of the cases train, the others test; drawn by the seed, with the classes alike</source>
            <translation>%1的病例用于训练，其余用于测试；按种子抽取，两类比例一致</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolWords.cpp"/>
            <source>%1 of the cases train, the others test; drawn by the seed</source>
            <translation>%1的病例用于训练，其余用于测试；按种子抽取</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolWords.cpp"/>
            <source>Cases of %1 (column &quot;%2&quot;) are the external validation</source>
            <translation>%1 的病例（“%2”列）用于外部验证</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolWords.cpp"/>
            <source>%1 of cross-validation inside the training part, everything learnt again without the fold; intervals from %2 bootstraps</source>
            <translation>在训练部分内做 %1交叉验证，每次不含该折而重新学习全部内容；置信区间来自 %2 次自助抽样</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolWords.cpp"/>
            <source>Beside the main model always stand volume, maximum diameter and the clinical predictors alone: a Radscore that says no more than size is told as such</source>
            <translation>主模型总与体积、最大径和单独的临床预测因素并列：若影像组学评分提供的信息不多于大小，则如实说明</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolWords.cpp"/>
            <source>A sensitivity analysis leaves out %1</source>
            <translation>敏感性分析去掉%1</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolWords.cpp"/>
            <source>the whole tumour</source>
            <translation>整个肿瘤</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolWords.cpp"/>
            <source>a ring from %1 to %2 mm around it</source>
            <translation>其周围 %1 至 %2 mm 的瘤周环</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolWords.cpp"/>
            <source>%1 subregions of it</source>
            <translation>其 %1 个亚区</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolWords.cpp"/>
            <source>%1 to %2 subregions of it</source>
            <translation>其 %1 至 %2 个亚区</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolWords.cpp"/>
            <source>What it measures</source>
            <translation>测量内容</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolWords.cpp"/>
            <source>Features of %1</source>
            <translation>特征来自%1</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolWords.cpp"/>
            <source>What is assumed where the paper leaves it open</source>
            <translation>论文未说明之处的假定</translation>
        </message>
        <message>
            <location filename="../../core/study/project/ProtocolWords.cpp"/>
            <source>What of the paper is not run</source>
            <translation>论文中未运行的内容</translation>
        </message>
        <message>
            <location filename="../../core/study/project/StudyDraft.cpp"/>
            <source>holds another study</source>
            <translation>含有另一项研究</translation>
        </message>
        <message>
            <location filename="../../core/study/project/StudyDraft.cpp"/>
            <source>Choose a folder of its own for the new study</source>
            <translation>请为新研究选择单独的文件夹</translation>
        </message>
        <message>
            <location filename="../../core/study/project/StudyDraft.cpp"/>
            <source>the folder cannot be made</source>
            <translation>无法创建该文件夹</translation>
        </message>
        <message>
            <location filename="../../core/study/project/StudyDraft.cpp"/>
            <source>Choose a place that you may write to</source>
            <translation>请选择有写入权限的位置</translation>
        </message>
        <message>
            <location filename="../../core/study/project/StudyDraft.cpp"/>
            <source>is no draft of a study, or damaged</source>
            <translation>不是研究草稿，或已损坏</translation>
        </message>
        <message>
            <location filename="../../core/study/project/StudyDraft.cpp"/>
            <source>Begin a new study</source>
            <translation>请新建研究</translation>
        </message>
        <message>
            <location filename="../../core/study/project/StudyDraft.cpp"/>
            <source>Update Rimlight to go on with it</source>
            <translation>请更新 Rimlight 后再继续</translation>
        </message>
        <message>
            <location filename="../../core/study/project/StudyWarnings.cpp"/>
            <source>%1 training cases of the rarer class (%2): by the rule of ten events per variable a model of not even one feature is safe</source>
            <translation>较少一类（%2）有 %1 例训练病例：按每个变量十个事件的规则，连一个特征的模型也不可靠</translation>
        </message>
        <message>
            <location filename="../../core/study/project/StudyWarnings.cpp"/>
            <source>%1 training cases of the rarer class (%2): by the rule of ten events per variable a model of no more than %3 feature is safe</source>
            <translation>较少一类（%2）有 %1 例训练病例：按每个变量十个事件的规则，模型最多含 %3 个特征才可靠</translation>
        </message>
        <message>
            <location filename="../../core/study/project/StudyWarnings.cpp"/>
            <source>%1 training cases of the rarer class (%2): by the rule of ten events per variable a model of no more than %3 features is safe</source>
            <translation>较少一类（%2）有 %1 例训练病例：按每个变量十个事件的规则，模型最多含 %3 个特征才可靠</translation>
        </message>
        <message>
            <location filename="../../core/study/project/StudyWarnings.cpp"/>
            <source>The protocol's selection may keep up to %1</source>
            <translation>该方案的筛选最多可保留 %1</translation>
        </message>
        <message>
            <location filename="../../core/study/project/StudyWarnings.cpp"/>
            <source>The classes are unbalanced (%1 of %2 training cases): accuracy misleads, look at AUC, sensitivity and calibration</source>
            <translation>两类不均衡（%2 例训练病例中 %1 例）：准确率会产生误导，请看 AUC、敏感度和校准</translation>
        </message>
        <message>
            <location filename="../../core/study/project/StudyWarnings.cpp"/>
            <source>There is no test part: only cross-validation judges the models</source>
            <translation>没有测试部分：仅以交叉验证评价模型</translation>
        </message>
        <message>
            <location filename="../../core/study/project/StudyWarnings.cpp"/>
            <source>The test part has %1 cases of the rarer class among %2: its AUC will have a wide interval</source>
            <translation>测试部分 %2 例中较少一类仅 %1 例：其 AUC 的置信区间会很宽</translation>
        </message>
        <message>
            <location filename="../../core/study/project/StudyWarnings.cpp"/>
            <source>Cross-validation uses more cases</source>
            <translation>交叉验证可利用更多病例</translation>
        </message>
        <message>
            <location filename="../../core/study/project/StudyWarnings.cpp"/>
            <source>No column tells the centre: whether the model holds elsewhere can't be seen</source>
            <translation>没有说明中心的列：无法得知模型在其他中心是否成立</translation>
        </message>
        <message>
            <location filename="../../core/study/project/StudyWarnings.cpp"/>
            <source>All cases come from one centre: nothing tells whether the model holds elsewhere</source>
            <translation>所有病例来自同一中心：无法说明模型在其他中心是否成立</translation>
        </message>
        <message>
            <location filename="../../core/study/project/StudyWarnings.cpp"/>
            <source>There are %1 centres but no external validation: keeping one of them aside would be a harder test</source>
            <translation>有 %1 个中心但没有外部验证：留出其中一个将是更严格的检验</translation>
        </message>
        <message>
            <location filename="../../core/study/project/StudyWarnings.cpp"/>
            <source>No case was outlined twice: features that depend on the reader can't be told, and the ICC step keeps all</source>
            <translation>没有病例被勾画两次：无法识别依赖于阅片者的特征，ICC 步骤将保留全部特征</translation>
        </message>
        <message>
            <location filename="../../core/study/project/StudyWarnings.cpp"/>
            <source>SMOTE shifts the predicted probabilities: read the calibration before them</source>
            <translation>SMOTE 会使预测概率偏移：请先看校准再看概率</translation>
        </message>
        <message>
            <location filename="../../core/study/project/StudyWarnings.cpp"/>
            <source>Slices lie %1 to %2 mm apart: texture depends on it</source>
            <translation>层间距为 %1 至 %2 mm：纹理会受其影响</translation>
        </message>
        <message>
            <location filename="../../core/study/project/StudyWarnings.cpp"/>
            <source>Resample to one voxel size, or study cases that were scanned alike</source>
            <translation>请重采样到统一的体素大小，或选择扫描方式一致的病例</translation>
        </message>
        <message>
            <location filename="../../core/study/project/StudyWarnings.cpp"/>
            <source>Looking at the images</source>
            <translation>正在检查图像</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/CohortSections.cpp"/>
            <source>a column, or a table that describes one</source>
            <translation>一列，或描述一列的表</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/CohortSections.cpp"/>
            <source>is both a mean and a consensus</source>
            <translation>既是均值又是共识</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/CohortSections.cpp"/>
            <source>Keep one of &quot;mean_of&quot; and &quot;consensus_of&quot;</source>
            <translation>请只保留“mean_of”和“consensus_of”之一</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/CohortSections.cpp"/>
            <source>has &quot;over_mean_of&quot; without &quot;mean_of&quot;</source>
            <translation>有“over_mean_of”而没有“mean_of”</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/CohortSections.cpp"/>
            <source>Add &quot;mean_of&quot; with the columns above the line</source>
            <translation>请添加“mean_of”及作为分子的列</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/CohortSections.cpp"/>
            <source>has several columns</source>
            <translation>有多个列</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/CohortSections.cpp"/>
            <source>Say how they are joined: &quot;mean_of&quot; or &quot;consensus_of&quot;</source>
            <translation>请说明如何合并：“mean_of”或“consensus_of”</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/CohortSections.cpp"/>
            <source>is a mean, but no number</source>
            <translation>是均值，但不是数值</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/CohortSections.cpp"/>
            <source>Set &quot;type: number&quot;</source>
            <translation>请设置“type: number”</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/CohortSections.cpp"/>
            <source>&quot;whole&quot;, or a table with one of &quot;ring&quot; and &quot;subregions&quot;</source>
            <translation>“whole”，或含“ring”与“subregions”之一的表</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/CohortSections.cpp"/>
            <source>a table with name, from and to</source>
            <translation>含 name、from 和 to 的表</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/CohortSections.cpp"/>
            <source>has no width</source>
            <translation>没有宽度</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/CohortSections.cpp"/>
            <source>Make &quot;to_mm&quot; larger than &quot;from_mm&quot;</source>
            <translation>请使“to_mm”大于“from_mm”</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/CohortSections.cpp"/>
            <source>a table with name, smallest and largest</source>
            <translation>含 name、smallest 和 largest 的表</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/CohortSections.cpp"/>
            <source>is no region</source>
            <translation>不是区域</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/CohortSections.cpp"/>
            <source>Write &quot;whole&quot;, &quot;ring: {...}&quot; or &quot;subregions: {...}&quot;</source>
            <translation>请写“whole”、“ring: {...}”或“subregions: {...}”</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/CohortSections.cpp"/>
            <source>the column that tells the classes</source>
            <translation>说明类别的列</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/CohortSections.cpp"/>
            <source>a table with column and positive</source>
            <translation>含 column 和 positive 的表</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/CohortSections.cpp"/>
            <source>a column of the cohort's table</source>
            <translation>队列表的一列</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/CohortSections.cpp"/>
            <source>the value of the positive class</source>
            <translation>阳性类的值</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/CohortSections.cpp"/>
            <source>not %1</source>
            <translation>非 %1</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/CohortSections.cpp"/>
            <source>a table with time and event</source>
            <translation>含 time 和 event 的表</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/CohortSections.cpp"/>
            <source>a column of times</source>
            <translation>时间列</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/CohortSections.cpp"/>
            <source>a column that says whether it happened</source>
            <translation>说明是否发生事件的列</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/CohortSections.cpp"/>
            <source>is read at %1</source>
            <translation>在 %1 处读取</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/CohortSections.cpp"/>
            <source>Give times above 0</source>
            <translation>请给出大于 0 的时间</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/CohortSections.cpp"/>
            <source>has &quot;%1&quot; twice</source>
            <translation>中“%1”出现两次</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/CohortSections.cpp"/>
            <source>Give each variable a name of its own</source>
            <translation>请为每个变量取不同的名称</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/CohortSections.cpp"/>
            <source>has two regions called &quot;%1&quot;</source>
            <translation>有两个区域名为“%1”</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/CohortSections.cpp"/>
            <source>Give each a name of its own</source>
            <translation>请为每个取不同的名称</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/CohortSections.cpp"/>
            <source>a table with profile and settings</source>
            <translation>含 profile 和 settings 的表</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/CohortSections.cpp"/>
            <source>a table with training</source>
            <translation>含 training 的表</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/CohortSections.cpp"/>
            <source>a table with column and values</source>
            <translation>含 column 和 values 的表</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/CohortSections.cpp"/>
            <source>a column such as the centre</source>
            <translation>一列，例如中心</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/CohortSections.cpp"/>
            <source>the values of external cases</source>
            <translation>外部病例的取值</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/ProtocolFile.cpp"/>
            <source>a name, or a table with name and column</source>
            <translation>名称，或含 name 和 column 的表</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/ProtocolFile.cpp"/>
            <source>the columns of the cohort's table</source>
            <translation>队列表的各列</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/ProtocolFile.cpp"/>
            <source>a table of columns</source>
            <translation>由列组成的表</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/ProtocolFile.cpp"/>
            <source>measures the phase &quot;%1&quot;, which it does not have</source>
            <translation>测量期相“%1”，但它并不具有</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/ProtocolFile.cpp"/>
            <source>Add it to &quot;phases&quot;</source>
            <translation>请将其加入“phases”</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/ProtocolFile.cpp"/>
            <source>The phases are: %1</source>
            <translation>期相有：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/ProtocolFile.cpp"/>
            <source>has two signatures called &quot;%1&quot;</source>
            <translation>有两个影像组学标签名为“%1”</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/ProtocolFile.cpp"/>
            <source>has no signature &quot;%1&quot;, which &quot;main&quot; names</source>
            <translation>没有“main”所指的影像组学标签“%1”</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/ProtocolFile.cpp"/>
            <source>Its signatures are: %1</source>
            <translation>其影像组学标签有：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/ProtocolFile.cpp"/>
            <source>its short name</source>
            <translation>其简称</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/ProtocolFile.cpp"/>
            <source>is no protocol: &quot;%1&quot;</source>
            <translation>不是方案：“%1”</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/ProtocolFile.cpp"/>
            <source>Choose one of: %1, or a file that ends in .yaml</source>
            <translation>请选择以下之一：%1，或以 .yaml 结尾的文件</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/SignatureSections.cpp"/>
            <source>a number or a word</source>
            <translation>数值或词</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/SignatureSections.cpp"/>
            <source>is no setting of &quot;%1&quot;</source>
            <translation>不是“%1”的设置</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/SignatureSections.cpp"/>
            <source>It has none</source>
            <translation>它没有设置</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/SignatureSections.cpp"/>
            <source>of &quot;%1&quot; can't be %2</source>
            <translation>（属于“%1”）不能为 %2</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/SignatureSections.cpp"/>
            <source>is not &quot;name&quot; or &quot;name: {setting: value}&quot;</source>
            <translation>不是“name”或“name: {setting: value}”</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/SignatureSections.cpp"/>
            <source>Write one of them behind each &quot;- &quot;</source>
            <translation>请在每个“- ”之后写其中一种</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/SignatureSections.cpp"/>
            <source>has no %1 &quot;%2&quot;</source>
            <translation>没有%1“%2”</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/SignatureSections.cpp"/>
            <source>is not a table of settings</source>
            <translation>不是设置表</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/SignatureSections.cpp"/>
            <source>Write it as in {setting: value}</source>
            <translation>请写成 {setting: value} 的形式</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/SignatureSections.cpp"/>
            <source>is not a table of lists</source>
            <translation>不是列表组成的表</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/SignatureSections.cpp"/>
            <source>Write &quot;search: default&quot;, or &quot;search: {c: [1, 10]}&quot;</source>
            <translation>请写“search: default”或“search: {c: [1, 10]}”</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/SignatureSections.cpp"/>
            <source>has no values to search</source>
            <translation>没有可搜索的值</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/SignatureSections.cpp"/>
            <source>List at least one</source>
            <translation>请至少列出一个</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/SignatureSections.cpp"/>
            <source>a table with &quot;from&quot;</source>
            <translation>含“from”的表</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/SignatureSections.cpp"/>
            <source>lasso, stepwise or a classifier's name</source>
            <translation>lasso、stepwise 或分类器名称</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/SignatureSections.cpp"/>
            <source>is taken from the step &quot;%1&quot;, which the signature does not have</source>
            <translation>取自步骤“%1”，而该影像组学标签没有此步骤</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/SignatureSections.cpp"/>
            <source>Add the step, or take the Radscore from another</source>
            <translation>请添加该步骤，或从其他步骤取影像组学评分</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/SignatureSections.cpp"/>
            <source>is taken from &quot;%1&quot;, which is no logistic regression of the signature</source>
            <translation>取自“%1”，而它不是该影像组学标签的逻辑回归</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/SignatureSections.cpp"/>
            <source>Choose lasso, stepwise, or the name of a logistic regression</source>
            <translation>请选择 lasso、stepwise 或某个逻辑回归的名称</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/SignatureSections.cpp"/>
            <source>refers to the %1 &quot;%2&quot;, which the protocol does not have</source>
            <translation>引用了方案没有的%1“%2”</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/SignatureSections.cpp"/>
            <source>Choose among: %1</source>
            <translation>请从以下选择：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/SignatureSections.cpp"/>
            <source>a signature: a table with name, steps and classifiers</source>
            <translation>影像组学标签：含 name、steps 和 classifiers 的表</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/SignatureSections.cpp"/>
            <source>measured phase</source>
            <translation>测量的期相</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/SignatureSections.cpp"/>
            <source>a list of classifiers</source>
            <translation>分类器列表</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/SignatureSections.cpp"/>
            <source>has two classifiers called &quot;%1&quot;</source>
            <translation>有两个分类器名为“%1”</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/SignatureSections.cpp"/>
            <source>Give one another &quot;name&quot;</source>
            <translation>请为其一取另外的“name”</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/SignatureSections.cpp"/>
            <source>has no classifier</source>
            <translation>没有分类器</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/SignatureSections.cpp"/>
            <source>Add logistic-regression, say</source>
            <translation>例如请添加 logistic-regression</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/SignatureSections.cpp"/>
            <source>has no classifier &quot;%1&quot;</source>
            <translation>没有分类器“%1”</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/SignatureSections.cpp"/>
            <source>Correct &quot;main&quot;</source>
            <translation>请更正“main”</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/SignatureSections.cpp"/>
            <source>has a classifier on the Radscore, but the Radscore does not come from a step</source>
            <translation>有以影像组学评分为输入的分类器，但影像组学评分并非来自步骤</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/SignatureSections.cpp"/>
            <source>Add &quot;radscore: {from: lasso}&quot;</source>
            <translation>请添加“radscore: {from: lasso}”</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/SignatureSections.cpp"/>
            <source>a table with name and because</source>
            <translation>含 name 和 because 的表</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/StudyFile.cpp"/>
            <source>is not a table</source>
            <translation>不是表</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/StudyFile.cpp"/>
            <source>Write one &quot;column of the protocol: your column&quot; per line</source>
            <translation>请每行写一个“方案的列: 您的列”</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/StudyFile.cpp"/>
            <source>is no column of the protocol</source>
            <translation>不是方案的列</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/StudyFile.cpp"/>
            <source>Its columns are: %1</source>
            <translation>其列有：%=1</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/StudyFile.cpp"/>
            <source>a column's name</source>
            <translation>列名</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/StudyFile.cpp"/>
            <source>%1 rather than %2</source>
            <translation>%1 与 %2 的鉴别</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/StudyFile.cpp"/>
            <source>are given, but the protocol has no external part</source>
            <translation>已给出，但方案没有外部验证部分</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/StudyFile.cpp"/>
            <source>Remove the line</source>
            <translation>请删除该行</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/StudyFile.cpp"/>
            <source>names no file</source>
            <translation>未指明文件</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/StudyFile.cpp"/>
            <source>Name one</source>
            <translation>请指明一个</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/StudyFile.cpp"/>
            <source>Write one &quot;case id: reason&quot; per line</source>
            <translation>请每行写一个“病例编号: 原因”</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/StudyFile.cpp"/>
            <source>a shipped protocol or a file</source>
            <translation>内置方案或文件</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/StudyFile.cpp"/>
            <source>the cohort's table</source>
            <translation>队列表</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/YamlTable.cpp"/>
            <source>Write it as a table, one &quot;key: value&quot; per line</source>
            <translation>请写成表，每行一个“键: 值”</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/YamlTable.cpp"/>
            <source>stands here twice</source>
            <translation>在此处出现两次</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/YamlTable.cpp"/>
            <source>Remove one of them</source>
            <translation>请删除其一</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/YamlTable.cpp"/>
            <source>has no &quot;%1&quot;</source>
            <translation>没有“%1”</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/YamlTable.cpp"/>
            <source>Add the line &quot;%1: ...&quot; with %2</source>
            <translation>请添加“%1: ...”一行，其值为%2</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/YamlTable.cpp"/>
            <source>Write a number from %1 to %2</source>
            <translation>请写 %1 至 %2 的数值</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/YamlTable.cpp"/>
            <source>is not a key of &quot;%1&quot;</source>
            <translation>不是“%1”的键</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/YamlTable.cpp"/>
            <source>Its keys are: %1</source>
            <translation>其键有：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/protocol/YamlTable.cpp"/>
            <source>Write it as in [a, b], or with &quot;- &quot; before each entry</source>
            <translation>请写成 [a, b] 的形式，或在每项前加“- ”</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ChecklistAnswers.cpp"/>
            <source>To be filled in by the authors: %1</source>
            <translation>由作者填写：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ChecklistAnswers.cpp"/>
            <source>the setting and the number and location of centres; the cohort's table names none</source>
            <translation>研究场所以及中心的数目和位置；队列表未指明中心</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ChecklistAnswers.cpp"/>
            <source>%1 centre%2; the authors add the setting and where they are</source>
            <translation>%1 个中心%2；由作者补充研究场所及其位置</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ChecklistAnswers.cpp"/>
            <source>%1 centres%2; the authors add the setting and where they are</source>
            <translation>%1 个中心%2；由作者补充研究场所及其位置</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ChecklistAnswers.cpp"/>
            <source>how the number of cases was arrived at</source>
            <translation>病例数是如何确定的</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ChecklistAnswers.cpp"/>
            <source>Cases and outcomes of each part are told%1; the authors add how the number was arrived at</source>
            <translation>已给出各数据集的病例数和结局数%1；由作者补充病例数的确定方法</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ChecklistAnswers.cpp"/>
            <source>Balanced for training; not recalibrated afterwards%1</source>
            <translation>训练时作了均衡，之后未再校准%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ChecklistAnswers.cpp"/>
            <source>Nothing was done about the imbalance%1</source>
            <translation>未对类别不均衡作处理%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ChecklistAnswers.cpp"/>
            <source>Cross-validation, a test part and external cases%1</source>
            <translation>交叉验证、测试集和外部病例%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ChecklistAnswers.cpp"/>
            <source>Cross-validation and a test part; there was no external validation%1</source>
            <translation>交叉验证和测试集；没有外部验证%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ChecklistAnswers.cpp"/>
            <source>The protocol has no analysis of reader agreement</source>
            <translation>方案没有阅片者一致性分析</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ChecklistAnswers.cpp"/>
            <source>Intraclass correlation of every feature between readings%1</source>
            <translation>各特征在多次测量间的组内相关系数%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ChecklistAnswers.cpp"/>
            <source>who outlined the tumours, with which experience, and what they knew</source>
            <translation>由谁勾画肿瘤、经验如何、知晓哪些信息</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ChecklistAnswers.cpp"/>
            <source>%1 reading is named%2; the authors add the readers' experience and what they knew</source>
            <translation>指明了 %1 次阅片%2；由作者补充阅片者的经验及其知晓的信息</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ChecklistAnswers.cpp"/>
            <source>%1 readings are named%2; the authors add the readers' experience and what they knew</source>
            <translation>指明了 %1 次阅片%2；由作者补充阅片者的经验及其知晓的信息</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ChecklistAnswers.cpp"/>
            <source>The study has no variables besides the images</source>
            <translation>除图像外本研究没有其他变量</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ChecklistAnswers.cpp"/>
            <source>Columns, units and how readers were combined%1; the authors add when and how each was measured, and by whom</source>
            <translation>列、单位以及各阅片者结果的合并方法%1；由作者补充各变量由谁、何时、如何测量</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ChecklistAnswers.cpp"/>
            <source>where the final model can be had; the results hold no model file</source>
            <translation>最终模型的获取途径；结果中没有模型文件</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ChecklistAnswers.cpp"/>
            <source>%1 model lies in the results as a file that apply to new cases%2; the authors add where they are published</source>
            <translation>结果中有 %1 个可用于新病例的模型文件%2；由作者补充其发表之处</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ChecklistAnswers.cpp"/>
            <source>%1 models lie in the results as files that apply to new cases%2; the authors add where they are published</source>
            <translation>结果中有 %1 个可用于新病例的模型文件%2；由作者补充其发表之处</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ChecklistAnswers.cpp"/>
            <source>The cases are synthetic: no patient took part</source>
            <translation>病例为合成数据：没有患者参与</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ChecklistAnswers.cpp"/>
            <source>the committee that approved the study, and consent or its waiver</source>
            <translation>批准本研究的伦理委员会，以及知情同意或其豁免</translation>
        </message>
        <message>
            <location filename="../../core/study/report/Checklists.cpp"/>
            <source>Item</source>
            <translation>条目</translation>
        </message>
        <message>
            <location filename="../../core/study/report/Checklists.cpp"/>
            <source>Topic</source>
            <translation>主题</translation>
        </message>
        <message>
            <location filename="../../core/study/report/Checklists.cpp"/>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <location filename="../../core/study/report/Checklists.cpp"/>
            <source>Where it is told, or what is to be written</source>
            <translation>所在位置，或需要撰写的内容</translation>
        </message>
        <message>
            <location filename="../../core/study/report/Checklists.cpp"/>
            <source>Of its %1 items %2</source>
            <translation>其 %1 个条目中%2</translation>
        </message>
        <message>
            <location filename="../../core/study/report/Checklists.cpp"/>
            <source>Items that are open, or answered in part, are for the authors to fill in</source>
            <translation>未完成或部分完成的条目由作者填写</translation>
        </message>
        <message>
            <location filename="../../core/study/report/Checklists.cpp"/>
            <source>not applicable</source>
            <translation>不适用</translation>
        </message>
        <message>
            <location filename="../../core/study/report/Checklists.cpp"/>
            <source>TRIPOD+AI checklist</source>
            <translation>TRIPOD+AI 核对清单</translation>
        </message>
        <message>
            <location filename="../../core/study/report/Checklists.cpp"/>
            <source>TRIPOD+AI is a guideline for reporting prediction models (Collins et al., BMJ 2024;385:e078378)</source>
            <translation>TRIPOD+AI 是预测模型的报告规范（Collins et al., BMJ 2024;385:e078378）</translation>
        </message>
        <message>
            <location filename="../../core/study/report/Checklists.cpp"/>
            <source>The topics are in our words</source>
            <translation>主题由我们以自己的语言概括</translation>
        </message>
        <message>
            <location filename="../../core/study/report/Checklists.cpp"/>
            <source>TRIPOD+AI, item by item</source>
            <translation>TRIPOD+AI 逐条核对</translation>
        </message>
        <message>
            <location filename="../../core/study/report/Checklists.cpp"/>
            <source>CLEAR checklist</source>
            <translation>CLEAR 核对清单</translation>
        </message>
        <message>
            <location filename="../../core/study/report/Checklists.cpp"/>
            <source>CLEAR is a checklist for radiomics research (Kocak et al., Insights Imaging 2023;14:75)</source>
            <translation>CLEAR 是影像组学研究的核对清单（Kocak et al., Insights Imaging 2023;14:75）</translation>
        </message>
        <message>
            <location filename="../../core/study/report/Checklists.cpp"/>
            <source>CLEAR, item by item</source>
            <translation>CLEAR 逐条核对</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Title</source>
            <translation>标题</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Abstract</source>
            <translation>摘要</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Keywords</source>
            <translation>关键词</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Introduction</source>
            <translation>引言</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Methods: study design</source>
            <translation>方法：研究设计</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Methods: data</source>
            <translation>方法：数据</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Methods: segmentation</source>
            <translation>方法：分割</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Methods: pre-processing</source>
            <translation>方法：预处理</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Methods: feature extraction</source>
            <translation>方法：特征提取</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Methods: data preparation</source>
            <translation>方法：数据准备</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Methods: modelling</source>
            <translation>方法：建模</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Methods: evaluation</source>
            <translation>方法：评价</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Results</source>
            <translation>结果</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Discussion</source>
            <translation>讨论</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Open science</source>
            <translation>开放科学</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>To be filled in by the authors: baseline characteristics; the cohort's table has no clinical columns</source>
            <translation>由作者填写：基线特征；队列表没有临床变量列</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>By part and by class, with tests%1</source>
            <translation>按数据集和类别，附检验%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Weights of the Radscore, importance and contributions of features%1</source>
            <translation>影像组学评分的权重、特征的重要性和贡献%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Counts at each step, verdicts, correlations, values by part%1</source>
            <translation>各步骤的数目、判定、相关性，以及各数据集的数值%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Title that names radiomics and its kind</source>
            <translation>标题中指明影像组学及其类型</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>a title that names them</source>
            <translation>指明这些内容的标题</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Structured abstract</source>
            <translation>结构式摘要</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>The summary has the numbers%1; the authors write the abstract</source>
            <translation>摘要部分给出了数值%1；由作者撰写摘要</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>keywords of radiomics</source>
            <translation>影像组学的关键词</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Background</source>
            <translation>背景</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>the scientific or clinical background</source>
            <translation>科学或临床背景</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Why radiomics</source>
            <translation>采用影像组学的理由</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>why radiomics is used for this question</source>
            <translation>为何以影像组学研究此问题</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Objectives</source>
            <translation>目的</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>The question%1; the authors state the objectives</source>
            <translation>研究问题%1；由作者说明研究目的</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Guidelines that were followed</source>
            <translation>遵循的规范</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>CLEAR and TRIPOD+AI, as far as they could be filled in%1</source>
            <translation>CLEAR 和 TRIPOD+AI，以可填写者为限%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Ethics</source>
            <translation>伦理</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Sample size</source>
            <translation>样本量</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Nature of the study</source>
            <translation>研究性质</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>retrospective or prospective, cohort or case-control</source>
            <translation>回顾性或前瞻性，队列或病例对照</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Eligibility</source>
            <translation>入选标准</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Reasons for leaving cases out%1; the authors write the criteria of inclusion</source>
            <translation>排除病例的原因%1；由作者撰写纳入标准</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>The way from image to model</source>
            <translation>从图像到模型的流程</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>In words, step by step%1</source>
            <translation>逐步以文字说明%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Source of the data</source>
            <translation>数据来源</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>private or public, and which</source>
            <translation>自有或公开数据，以及是哪些</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Overlap with earlier studies</source>
            <translation>与既往研究的重叠</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>whether cases were published before</source>
            <translation>病例是否曾经发表</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Division of the data</source>
            <translation>数据的划分</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Parts, shares and seed%1</source>
            <translation>各数据集、比例和随机种子%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Imaging protocol</source>
            <translation>成像方案</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>scanners, acquisition, reconstruction and contrast medium</source>
            <translation>扫描仪、采集、重建和对比剂</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Predictors besides radiomics</source>
            <translation>影像组学以外的预测因素</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Reference standard</source>
            <translation>参考标准</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Column, values and labels of the outcome%1; the authors add how it was established</source>
            <translation>结局的列、取值和标签%1；由作者补充其确定方法</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>How regions were outlined</source>
            <translation>区域的勾画方法</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Which outlines and regions were used%1; the authors add software and manner of outlining</source>
            <translation>采用了哪些轮廓和区域%1；由作者补充软件和勾画方式</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Who outlined</source>
            <translation>勾画者</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Pre-processing of images</source>
            <translation>图像预处理</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Bias correction, standardisation%1</source>
            <translation>偏置场校正、标准化%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Resampling</source>
            <translation>重采样</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Voxels and interpolation%1</source>
            <translation>体素与插值%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Bins%1</source>
            <translation>箱%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Image types</source>
            <translation>图像类型</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Original and filtered images%1</source>
            <translation>原始图像和滤波图像%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Method of extraction</source>
            <translation>提取方法</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Program, version and profile%1</source>
            <translation>程序、版本和配置%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Feature classes</source>
            <translation>特征类别</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>By image type%1</source>
            <translation>按图像类型%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Number of features</source>
            <translation>特征数目</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>By class and image type%1</source>
            <translation>按类别和图像类型%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Settings left at their defaults</source>
            <translation>采用默认值的设置</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Said so; all settings have a SHA-256%1</source>
            <translation>已说明；全部设置有 SHA-256%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Missing data</source>
            <translation>缺失数据</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>How gaps were filled%1</source>
            <translation>缺失值的填补方法%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Class imbalance</source>
            <translation>类别不均衡</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Reliability of the outlines</source>
            <translation>轮廓的可靠性</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Scaling of features</source>
            <translation>特征的缩放</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>In the order of the steps%1</source>
            <translation>按步骤顺序%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Reduction of dimensions</source>
            <translation>降维</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Selection, step by step%1</source>
            <translation>逐步筛选%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Algorithms</source>
            <translation>算法</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Classifiers and their settings%1</source>
            <translation>分类器及其设置%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Training and tuning</source>
            <translation>训练与调参</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Nested folds, grids, seed%1</source>
            <translation>嵌套交叉验证、参数网格、随机种子%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Confounders</source>
            <translation>混杂因素</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Size and clinical predictors are compared with the main model%1; the authors discuss others</source>
            <translation>大小和临床预测因素与主模型作了比较%1；由作者讨论其他因素</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Choice of the model</source>
            <translation>模型的选择</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>The main signature and classifier are fixed by the protocol%1</source>
            <translation>主要影像组学标签和分类器由方案确定%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Internal and external testing</source>
            <translation>内部和外部测试</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Measures of performance</source>
            <translation>性能指标</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>What was measured and how%1</source>
            <translation>测量内容和方法%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Uncertainty</source>
            <translation>不确定性</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>95 % intervals: DeLong, Wilson, bootstrap%1</source>
            <translation>95 % 置信区间：DeLong 法、Wilson 法、自助法%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Comparison of performance</source>
            <translation>性能比较</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>DeLong's test, NRI, IDI, likelihood ratio%1</source>
            <translation>DeLong 检验、NRI、IDI、似然比%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Comparison with other and combined methods</source>
            <translation>与其他方法及联合方法的比较</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Size and clinical predictors, alone and combined%1</source>
            <translation>大小和临床预测因素，单独及联合%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Interpretability</source>
            <translation>可解释性</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Baseline characteristics</source>
            <translation>基线特征</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Flow chart of eligibility</source>
            <translation>入选流程图</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>With reasons and counts%1</source>
            <translation>附原因和数目%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Statistics of the features</source>
            <translation>特征的统计</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Performance of the models</source>
            <translation>模型性能</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Discrimination, calibration, net benefit%1</source>
            <translation>区分度、校准、净获益%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Comparison with other and combined models</source>
            <translation>与其他模型及联合模型的比较</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Main model beside the others%1</source>
            <translation>主模型与其他模型%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Important findings</source>
            <translation>重要发现</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>In sentences%1; the authors put them into context</source>
            <translation>以文字说明%1；由作者结合背景阐述</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Earlier work</source>
            <translation>既往工作</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>how the results differ from those of other studies</source>
            <translation>结果与其他研究有何不同</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Practical implications</source>
            <translation>实践意义</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>what would follow for practice</source>
            <translation>对实践有何影响</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Strengths and limits</source>
            <translation>优势与局限</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Limits that follow from the numbers%1; the authors add those of the design</source>
            <translation>由数值得出的局限%1；由作者补充设计上的局限</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Sharing of images and outlines</source>
            <translation>图像和轮廓的共享</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>where they can be had, or why not</source>
            <translation>获取途径，或不共享的原因</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Sharing of feature values</source>
            <translation>特征值的共享</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Every feature of every case lies in the results%1; the authors add where it is published</source>
            <translation>每例的全部特征均在结果中%1；由作者补充其发表之处</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Sharing of settings</source>
            <translation>设置的共享</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>The protocol with all settings%1</source>
            <translation>含全部设置的方案%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Sharing of the code</source>
            <translation>代码的共享</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Program, version and command%1; the authors add where it can be had</source>
            <translation>程序、版本和命令%1；由作者补充获取途径</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>Sharing of the model</source>
            <translation>模型的共享</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>A system that is ready to use</source>
            <translation>可直接使用的系统</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ClearItems.cpp"/>
            <source>The model files apply to new cases in the program, for research only; the authors add where they can be had</source>
            <translation>模型文件可在本程序中用于新病例，仅供科研；由作者补充获取途径</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>nearest-neighbour interpolation</source>
            <translation>最近邻插值</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>linear interpolation</source>
            <translation>线性插值</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>cubic B-spline interpolation</source>
            <translation>三次 B 样条插值</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>Gaussian interpolation</source>
            <translation>高斯插值</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>windowed sinc interpolation</source>
            <translation>加窗 sinc 插值</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>%1 bins of equal width between the smallest and the largest value</source>
            <translation>最小值与最大值之间等宽的 %1 个箱</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>bins of a fixed width of %1 units of intensity</source>
            <translation>%1 个强度单位的固定箱宽</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>wavelet (%1, one level, eight sub-bands)</source>
            <translation>小波（%1，一级，八个子带）</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>wavelet (%1, %2 levels)</source>
            <translation>小波（%1，%2 级）</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>Laplacian of Gaussian (sigma %1 mm)</source>
            <translation>高斯-拉普拉斯（sigma %1 mm）</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>Square</source>
            <translation>平方</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>square root</source>
            <translation>平方根</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>Logarithm</source>
            <translation>对数</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>Exponential</source>
            <translation>指数</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>gradient magnitude</source>
            <translation>梯度幅值</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>local binary pattern in the slice</source>
            <translation>层面内局部二值模式</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>local binary pattern in space</source>
            <translation>三维局部二值模式</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>the bias field was corrected (N4; Tustison et al., IEEE Trans Med Imaging 2010;29:1310)</source>
            <translation>校正了偏置场（N4；Tustison et al., IEEE Trans Med Imaging 2010;29:1310）</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>intensities were standardised by mean and standard deviation within the body</source>
            <translation>以体内的均值和标准差对强度作了标准化</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>intensities were standardised by mean and standard deviation within the region</source>
            <translation>以区域内的均值和标准差对强度作了标准化</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>intensities were standardised over the whole image and multiplied by %1</source>
            <translation>在整幅图像上对强度作了标准化并乘以 %1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>Features were extracted by the program's own implementation of PyRadiomics' definitions (van Griethuysen et al., Cancer Res 2017;77:e104; profile &quot;pyradiomics&quot;, agreeing with version 3.1)</source>
            <translation>特征由本程序按 PyRadiomics 的定义自行实现并提取（van Griethuysen et al., Cancer Res 2017;77:e104；配置“pyradiomics”，与 3.1 版一致）</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>Images were not resampled</source>
            <translation>图像未重采样</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>Images and regions were resampled to voxels of %1 (%2 of the image, nearest neighbour of the region)</source>
            <translation>图像和区域重采样为 %1 的体素（图像用%2，区域用最近邻插值）</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>Grey levels were discretised into %1</source>
            <translation>灰度离散化为%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>Features were read from the %1 image</source>
            <translation>特征从%1图像提取</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>Features were read from these image types: %1</source>
            <translation>特征从以下图像类型提取：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>Texture was computed within slices</source>
            <translation>纹理在层面内计算</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>Texture was computed in three dimensions</source>
            <translation>纹理在三维空间计算</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>at a distance of %1 voxel</source>
            <translation>距离为 %1 个体素</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>All other settings were PyRadiomics' defaults unless the table says otherwise</source>
            <translation>除表中另有说明外，其余设置均为 PyRadiomics 的默认值</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>at a distance of %1 voxels</source>
            <translation>距离为 %1 个体素</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>Region cut to intensities of</source>
            <translation>区域限定的强度范围</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>Bias correction (N4)</source>
            <translation>偏置场校正 (N4)</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>Intensities standardised</source>
            <translation>强度标准化</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>within the body</source>
            <translation>在体内</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>within the region</source>
            <translation>在区域内</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>over the whole image</source>
            <translation>在整幅图像上</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>Outliers cut at</source>
            <translation>离群值截断于</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>%1 standard deviations</source>
            <translation>%1 个标准差</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>Voxels after resampling</source>
            <translation>重采样后的体素</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>as scanned</source>
            <translation>同扫描</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>Interpolation</source>
            <translation>插值</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>Texture</source>
            <translation>纹理</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>within slices</source>
            <translation>在层面内</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>in three dimensions</source>
            <translation>在三维空间</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>Co-occurrence matrix</source>
            <translation>共生矩阵</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>not symmetric</source>
            <translation>不对称</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>Weighting by distance</source>
            <translation>按距离加权</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>Dependence matrix, alpha</source>
            <translation>依赖矩阵 alpha</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>Intensity shift of energy features</source>
            <translation>能量特征的强度平移</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>Features were extracted as the Image Biomarker Standardisation Initiative defines them (IBSI; Zwanenburg et al., Radiology 2020;295:328; profile &quot;ibsi&quot;)</source>
            <translation>特征按影像生物标志物标准化倡议的定义提取（IBSI；Zwanenburg et al., Radiology 2020;295:328；配置“ibsi”）</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>Images were interpolated to voxels of %1 (%2)</source>
            <translation>图像插值为 %1 的体素（%2）</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>Images were not interpolated</source>
            <translation>图像未插值</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>%1The table lists all settings by the names of the program's settings file</source>
            <translation>%1表中列出全部设置，名称同本程序的设置文件</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>Shape</source>
            <translation>形状</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>First order</source>
            <translation>一阶</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>Local binary pattern</source>
            <translation>局部二值模式</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>a ring around it from %1 to %2 mm (&quot;%3&quot;)</source>
            <translation>其周围 %1 至 %2 mm 的瘤周环（“%3”）</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>its subregions (&quot;%1&quot;; %2 to %3 were tried)</source>
            <translation>其亚区（“%1”；尝试了 %2 至 %3 个）</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ExtractionWords.cpp"/>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <location filename="../../core/study/report/FrontSections.cpp"/>
            <source>Main model: %1</source>
            <translation>主模型：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/FrontSections.cpp"/>
            <source>SYNTHETIC CASES: they were made by a program</source>
            <translation>合成病例（SYNTHETIC）：由程序生成</translation>
        </message>
        <message>
            <location filename="../../core/study/report/FrontSections.cpp"/>
            <source>Nothing here is evidence about patients</source>
            <translation>此处任何内容均不能作为有关患者的证据</translation>
        </message>
        <message>
            <location filename="../../core/study/report/FrontSections.cpp"/>
            <source>Rimlight is no medical device</source>
            <translation>Rimlight 不是医疗器械</translation>
        </message>
        <message>
            <location filename="../../core/study/report/FrontSections.cpp"/>
            <source>Question</source>
            <translation>研究问题</translation>
        </message>
        <message>
            <location filename="../../core/study/report/FrontSections.cpp"/>
            <source>After</source>
            <translation>依据</translation>
        </message>
        <message>
            <location filename="../../core/study/report/FrontSections.cpp"/>
            <source>%1 of %2 included (%3)</source>
            <translation>%2 例中纳入 %1（%3）</translation>
        </message>
        <message>
            <location filename="../../core/study/report/FrontSections.cpp"/>
            <source>Computed by</source>
            <translation>计算程序</translation>
        </message>
        <message>
            <location filename="../../core/study/report/FrontSections.cpp"/>
            <source>SHA-256 of all inputs</source>
            <translation>全部输入的 SHA-256</translation>
        </message>
        <message>
            <location filename="../../core/study/report/FrontSections.cpp"/>
            <source>SHA-256 of the settings</source>
            <translation>设置的 SHA-256</translation>
        </message>
        <message>
            <location filename="../../core/study/report/FrontSections.cpp"/>
            <source>Summary</source>
            <translation>摘要</translation>
        </message>
        <message>
            <location filename="../../core/study/report/FrontSections.cpp"/>
            <source>The study had %1 (%2)</source>
            <translation>研究有%1（%2）</translation>
        </message>
        <message>
            <location filename="../../core/study/report/FrontSections.cpp"/>
            <source>The study asked for %1 in %2 (%3)</source>
            <translation>研究的问题是在%2中%1（%3）</translation>
        </message>
        <message>
            <location filename="../../core/study/report/FrontSections.cpp"/>
            <source>The main model, %1, reached an AUC (95 % CI) of %2</source>
            <translation>主模型（%1）的 AUC（95 % 置信区间）为 %2</translation>
        </message>
        <message>
            <location filename="../../core/study/report/FrontSections.cpp"/>
            <source>Simpler models were compared with it%1.%2</source>
            <translation>更简单的模型与之作了比较%1。%2</translation>
        </message>
        <message>
            <location filename="../../core/study/report/FrontSections.cpp"/>
            <source>Notes that change the reading: %1</source>
            <translation>影响解读的备注：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/FrontSections.cpp"/>
            <source>%1 tells what limits these results</source>
            <translation>%1说明这些结果的局限</translation>
        </message>
        <message>
            <location filename="../../core/study/report/LimitsSection.cpp"/>
            <source>The smaller class of the training part has %1 cases for %2 selected features (%3 per feature), chosen from %4: fewer than ten per feature make a model that may not hold elsewhere</source>
            <translation>训练集较少一类有 %1 例，入选特征 %2 个（每个特征 %3 例），选自 %4：每个特征少于十例时，模型在其他数据中可能不成立</translation>
        </message>
        <message>
            <location filename="../../core/study/report/LimitsSection.cpp"/>
            <source>The test part is small (%1 and %2 cases of the two classes): its figures have wide intervals, and calibration can hardly be judged on it</source>
            <translation>测试集较小（两类分别为 %1 例和 %2 例）：其指标的置信区间较宽，校准也难以据此判断</translation>
        </message>
        <message>
            <location filename="../../core/study/report/LimitsSection.cpp"/>
            <source>The classes are imbalanced: %1 training cases belong to the positive class (%2)</source>
            <translation>两类不均衡：%1 例训练病例属于阳性类（%2）</translation>
        </message>
        <message>
            <location filename="../../core/study/report/LimitsSection.cpp"/>
            <source>There was no external validation: nothing is known of cases from elsewhere</source>
            <translation>没有外部验证：对其他来源的病例一无所知</translation>
        </message>
        <message>
            <location filename="../../core/study/report/LimitsSection.cpp"/>
            <source>All cases came from one centre (%1)</source>
            <translation>所有病例来自同一中心（%1）</translation>
        </message>
        <message>
            <location filename="../../core/study/report/LimitsSection.cpp"/>
            <source>The cohort's table names no centres: how results differ between them is not known</source>
            <translation>队列表未指明中心：不知道结果在中心之间有何差异</translation>
        </message>
        <message>
            <location filename="../../core/study/report/LimitsSection.cpp"/>
            <source>Performance was not computed for each centre apart, nor by sex, age or origin</source>
            <translation>未分别计算各中心以及不同性别、年龄或族群的性能</translation>
        </message>
        <message>
            <location filename="../../core/study/report/LimitsSection.cpp"/>
            <source>The classes were balanced for training: probabilities are too high or too low for the real mix of cases until the model is recalibrated%1</source>
            <translation>训练时均衡了两类：在模型再校准之前，对真实的病例构成而言概率偏高或偏低%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/LimitsSection.cpp"/>
            <source>The model is optimistic: its AUC falls from %1 on its own training cases to %2 in cross-validation</source>
            <translation>模型偏乐观：其 AUC 由自身训练病例的 %1 降至交叉验证的 %2</translation>
        </message>
        <message>
            <location filename="../../core/study/report/LimitsSection.cpp"/>
            <source>The interval of the AUC %1 holds 0.5: the model may be no better than chance there</source>
            <translation>%1的 AUC 置信区间包含 0.5：模型在该处可能不优于偶然</translation>
        </message>
        <message>
            <location filename="../../core/study/report/LimitsSection.cpp"/>
            <source>%1 models were judged on the same cases, and p-values are not adjusted for it</source>
            <translation>在相同病例上评价了 %1 个模型，p 值未作相应校正</translation>
        </message>
        <message>
            <location filename="../../core/study/report/LimitsSection.cpp"/>
            <source>Not every step of the protocol was run%1</source>
            <translation>方案的步骤未全部运行%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/LimitsSection.cpp"/>
            <source>The study was not run to its end</source>
            <translation>研究未运行至结束</translation>
        </message>
        <message>
            <location filename="../../core/study/report/LimitsSection.cpp"/>
            <source>%1 file of the results is missing or damaged and not shown</source>
            <translation>结果中有 %1 个文件缺失或损坏，未显示</translation>
        </message>
        <message>
            <location filename="../../core/study/report/LimitsSection.cpp"/>
            <source>Running the study again writes them anew</source>
            <translation>重新运行研究可重新写出</translation>
        </message>
        <message>
            <location filename="../../core/study/report/LimitsSection.cpp"/>
            <source>%1 files of the results are missing or damaged and not shown</source>
            <translation>结果中有 %1 个文件缺失或损坏，未显示</translation>
        </message>
        <message>
            <location filename="../../core/study/report/LimitsSection.cpp"/>
            <source>The cases are synthetic: what was found holds for the program that made them and is no evidence about patients</source>
            <translation>病例为合成数据：所得结果只适用于生成它们的程序，不能作为有关患者的证据</translation>
        </message>
        <message>
            <location filename="../../core/study/report/LimitsSection.cpp"/>
            <source>These limits follow from the numbers of the study</source>
            <translation>以上局限由本研究的数值得出</translation>
        </message>
        <message>
            <location filename="../../core/study/report/LimitsSection.cpp"/>
            <source>Those of its design (how cases were found, who outlined and who knew what) are for the authors to add</source>
            <translation>设计上的局限（病例如何入选、由谁勾画、谁知晓哪些信息）由作者补充</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>Design and participants</source>
            <translation>设计与研究对象</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>The study followed the protocol &quot;%1&quot; (%2, version %3)</source>
            <translation>研究按方案“%1”进行（%2，版本 %3）</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>It asked for %1</source>
            <translation>研究问题为%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>Its cases were made by a program: no patient was studied</source>
            <translation>其病例由程序生成：未研究任何患者</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>Of %1 in the cohort, %2 were included</source>
            <translation>队列共%1，纳入%2</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>and none was left out</source>
            <translation>，无一排除</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>and %1 was left out: %2</source>
            <translation>，排除 %1 例：%2</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>and %1 were left out: %2</source>
            <translation>，排除 %1 例：%2</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>The included cases came from %1 centres: %2</source>
            <translation>纳入病例来自 %1 个中心：%2</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>Cases of one patient were kept in the same part</source>
            <translation>同一患者的病例保留在同一数据集</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>Outcome</source>
            <translation>结局</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>The outcome was read from the column &quot;%1&quot; of the cohort's table</source>
            <translation>结局取自队列表的“%1”列</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>%1 was the positive class (values %2), %3 the negative one</source>
            <translation>%1 为阳性类（取值 %2），%3 为阴性类</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>%1 was the positive class (value %2), %3 the negative one</source>
            <translation>%1 为阳性类（取值 %2），%3 为阴性类</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>Cases with any other value than %1 or %2 were left out</source>
            <translation>%1 和 %2 以外取值的病例被排除</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>%1 was measured in %2 (column &quot;%3&quot;); the event was &quot;%4&quot; in the column &quot;%5&quot;, and cases without it were censored at their last follow-up</source>
            <translation>%1以%2计（“%3”列）；事件为“%5”列中的“%4”，未发生事件的病例在末次随访时删失</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>Probabilities were read at %1 %2</source>
            <translation>读取 %1 %2时的概率</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>mean of %1</source>
            <translation>%1 的均值</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>mean of %1 over mean of %2</source>
            <translation>%1 的均值除以 %2 的均值</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>consensus of %1</source>
            <translation>%1 的共识</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>Clinical variables and readers' findings</source>
            <translation>临床变量与阅片征象</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>Clinical variables</source>
            <translation>临床变量</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>Type</source>
            <translation>类型</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>Made of</source>
            <translation>来源</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>Candidate predictor</source>
            <translation>候选预测因素</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>%1 lists the variables besides the images</source>
            <translation>%1列出图像以外的变量</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>Where several readers judged a finding, the consensus that they recorded counted, otherwise the majority</source>
            <translation>由多名阅片者判断的征象，以其记录的共识为准，否则按多数意见</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>Variables that are no candidate predictors describe the cases only: they are not known before the decision, or make up the outcome</source>
            <translation>非候选预测因素的变量仅用于描述病例：它们在决策之前尚不可知，或属于结局的组成部分</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>Features were read from one image of each case: %1</source>
            <translation>特征从每例的一幅图像提取：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>Features were read from several images of each case: %1</source>
            <translation>特征从每例的多幅图像提取：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>%1 images had to be there, but no features were read from them</source>
            <translation>%1图像须存在，但未从中提取特征</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>The outlines of the reading %1 were used</source>
            <translation>采用阅片“%1”的轮廓</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>Those of %1, where there were any, told how well features agreed between readings</source>
            <translation>%1的轮廓（如有）用于评价特征在多次阅片间的一致性</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>Images, outlines and regions</source>
            <translation>图像、轮廓与区域</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>The features were read from ready tables; what follows is what the protocol asks for</source>
            <translation>特征取自现成的表；以下为方案的要求</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>The region was %1</source>
            <translation>区域为%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>Regions were %1</source>
            <translation>区域包括%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>Subregions were the components of a Gaussian mixture of the intensities within each tumour; one number of components was chosen for the cohort, by the Bayesian information criterion summed over the training cases, and components were numbered by rising mean intensity%1</source>
            <translation>亚区为每个肿瘤内强度的高斯混合成分；整个队列采用统一的成分数目，由训练病例贝叶斯信息准则之和确定，各成分按平均强度由低到高编号%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>Each case had %1 features in all</source>
            <translation>每例共有 %1 个特征</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>Feature extraction</source>
            <translation>特征提取</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>This gave %1 features for each image and region%2</source>
            <translation>由此每幅图像和每个区域得到 %1 个特征%2</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>The features were not measured in this run</source>
            <translation>本次运行未测量特征</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>The protocol's settings are these: %1</source>
            <translation>方案的设置如下：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>Features of one image and one region, by image type and class</source>
            <translation>一幅图像和一个区域的特征，按图像类型和类别</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>Image type</source>
            <translation>图像类型</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>Settings of the extraction (profile &quot;%1&quot;)</source>
            <translation>提取设置（配置“%1”）</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>SHA-256 of all settings: %1</source>
            <translation>全部设置的 SHA-256：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>Parts of the cohort</source>
            <translation>队列的划分</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>Cases with %1 in the column &quot;%2&quot; were set apart for external validation</source>
            <translation>“%2”列中值为 %1 的病例留作外部验证</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>The column &quot;%1&quot; of the cohort's table said which part each case belonged to</source>
            <translation>各病例所属的数据集由队列表的“%1”列指定</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>The included cases were divided at random, %1 % for training, stratified by the outcome (seed %2)</source>
            <translation>纳入病例随机划分，%1 % 用于训练，按结局分层（种子 %2）</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>The included cases were divided at random, %1 % for training, (seed %2)</source>
            <translation>纳入病例随机划分，%1 % 用于训练（种子 %2）</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>The other cases were divided at random, %1 % for training, stratified by the outcome (seed %2)</source>
            <translation>其余病例随机划分，%1 % 用于训练，按结局分层（种子 %2）</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>The other cases were divided at random, %1 % for training, (seed %2)</source>
            <translation>其余病例随机划分，%1 % 用于训练（种子 %2）</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>Everything that was learnt (scaling, selection, resampling, models, cut-offs) was learnt from the training cases alone and applied to the others as it was</source>
            <translation>所有需要学习的内容（缩放、筛选、重采样、模型、截断值）仅从训练病例学习，并原样用于其他病例</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>What was assumed, and what was not run</source>
            <translation>假定与未运行的内容</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>The protocol names no point that its source leaves open</source>
            <translation>方案未指出其来源有未说明之处</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>The source of the protocol leaves these points open; they were settled as follows</source>
            <translation>方案的来源对以下各点未作说明，按如下方式确定</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>Every step of the protocol was run</source>
            <translation>方案的全部步骤均已运行</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>These steps were not run:</source>
            <translation>以下步骤未运行：</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>Software</source>
            <translation>软件</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>All computations were done with %1 (seed %2), which gives the same numbers to the last bit when it is run again on the same inputs%3</source>
            <translation>全部计算由 %1 完成（种子 %2），对相同的输入再次运行可得到完全相同的数值%3</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>P-values are two-sided; intervals are 95 % confidence intervals</source>
            <translation>p 值为双侧；区间为 95 % 置信区间</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>Methods</source>
            <translation>方法</translation>
        </message>
        <message>
            <location filename="../../core/study/report/MethodsSection.cpp"/>
            <source>The protocol of these results cannot be read: how features were extracted and models were made is not told here</source>
            <translation>这些结果的方案无法读取：此处不能说明特征如何提取、模型如何建立</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>the one of &quot;%1&quot; with the largest cross-validated AUC in the training part</source>
            <translation>“%1”中训练集交叉验证 AUC 最大者</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>It started from the features that %1 had chosen, side by side</source>
            <translation>以%1所选的特征并列为起点</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>the regions %1</source>
            <translation>区域 %1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>the image %1</source>
            <translation>图像 %1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>the images %1</source>
            <translation>图像 %1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>It started from all features</source>
            <translation>以全部特征为起点</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>It started from the features of %1</source>
            <translation>以%1的特征为起点</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>The Radscore was the linear combination of the selected features with the coefficients of the</source>
            <translation>影像组学评分为入选特征的线性组合，系数取自</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>stepwise regression</source>
            <translation>逐步回归</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>logistic regression</source>
            <translation>逻辑回归</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>%1, with its intercept</source>
            <translation>%1，含截距</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>%1, without its intercept</source>
            <translation>%1，不含截距</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>%1 on the Radscore alone</source>
            <translation>仅以影像组学评分为输入的%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>What was left went into %1</source>
            <translation>其余特征输入%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>, with parameters searched in nested folds by mean AUC</source>
            <translation>，参数在嵌套交叉验证中按平均 AUC 搜索</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>The signature was judged by its %1</source>
            <translation>该影像组学标签以其%1评价</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>%1Steps, Radscore and classifiers were those of the signature before it</source>
            <translation>%1步骤、影像组学评分和分类器同前一影像组学标签</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>Missing values were replaced by the median of the training cases</source>
            <translation>缺失值以训练病例的中位数代替</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>No further step was taken</source>
            <translation>未再进行其他步骤</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>Then, in this order:</source>
            <translation>随后依次：</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>Classifiers, their settings, and what was searched</source>
            <translation>分类器、其设置及搜索的参数</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>Classifier</source>
            <translation>分类器</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>Searched</source>
            <translation>搜索的参数</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>Signature: %1</source>
            <translation>影像组学标签：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>on the training cases themselves (apparent, optimistic)</source>
            <translation>在训练病例自身（表观，偏乐观）</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>in %1 times repeated %2-fold cross-validation within the training part</source>
            <translation>在训练集内重复 %1 次的 %2 折交叉验证中</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>in %1-fold cross-validation within the training part</source>
            <translation>在训练集内的 %1 折交叉验证中</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>on the test part</source>
            <translation>在测试集上</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>on the external cases</source>
            <translation>在外部病例上</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>Models were judged %1</source>
            <translation>模型%1评价</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>In cross-validation every step was learnt again without the fold</source>
            <translation>交叉验证中每一步骤均在不含该折的数据上重新学习</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>How models were judged</source>
            <translation>模型的评价方法</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>%1Discrimination was measured by the area under the ROC curve with DeLong's 95 % confidence interval (DeLong, DeLong and Clarke-Pearson, Biometrics 1988;44:837)</source>
            <translation>%1区分度以 ROC 曲线下面积及 DeLong 95 % 置信区间衡量（DeLong, DeLong and Clarke-Pearson, Biometrics 1988;44:837）</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>A case was called positive from the cut-off on that had the largest Youden index among the training cases; accuracy, sensitivity, specificity and predictive values have Wilson's intervals; F1 score, Matthews' correlation, Youden's index and balanced accuracy have those of %1 stratified bootstrap samples%2</source>
            <translation>达到训练病例约登指数最大的截断值者判为阳性；准确率、敏感度、特异度和预测值采用 Wilson 区间；F1 值、Matthews 相关系数、约登指数和平衡准确率采用 %1 次分层自助抽样的区间%2</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>Calibration was assessed by smoothed and grouped curves, by intercept and slope of the logistic recalibration, by the integrated calibration index, and by the Hosmer-Lemeshow test in ten groups; the Brier score measures both%1</source>
            <translation>校准以平滑曲线和分组曲线、逻辑再校准的截距和斜率、综合校准指数，以及十组的 Hosmer-Lemeshow 检验评价；Brier 评分同时衡量二者%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>Net benefit was computed for threshold probabilities from %1 to %2 (Vickers and Elkin, Med Decis Making 2006;26:565), with clinical impact per 1,000 cases%3</source>
            <translation>计算了阈概率 %1 至 %2 的净获益（Vickers and Elkin, Med Decis Making 2006;26:565），以及每 1,000 例的临床影响%3</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>The optimism of the main model's apparent performance was estimated by learning the whole model again on %1 bootstrap samples of the training cases (Harrell, Lee and Mark, Stat Med 1996;15:361)%2</source>
            <translation>主模型表观性能的乐观偏差，通过在训练病例的 %1 个自助样本上重新学习整个模型来估计（Harrell, Lee and Mark, Stat Med 1996;15:361）%2</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>Beside the main model stand volume and maximum diameter alone, the clinical predictors alone, and each of them together with the main model's score</source>
            <translation>与主模型并列的有单独的体积和最大径、单独的临床预测因素，以及它们各自与主模型评分的联合</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>They were compared by DeLong's test, by the likelihood ratio of what the score added, by the continuous net reclassification improvement, the integrated discrimination improvement, and the difference in net benefit%1</source>
            <translation>比较采用 DeLong 检验、评分增量的似然比、连续净重新分类改善、综合判别改善和净获益之差%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>No adjustment was made for the number of comparisons</source>
            <translation>未对比较的次数作校正</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>In a sensitivity analysis, the main signature was learnt again without each of these steps, and without all of them: %1</source>
            <translation>敏感性分析中，分别去掉以下各步骤以及全部步骤后重新学习主要影像组学标签：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>Continuous variables were compared by Student's t-test</source>
            <translation>连续变量的比较采用 Student t 检验</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>Continuous variables were compared by Welch's t-test</source>
            <translation>连续变量的比较采用 Welch t 检验</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>Continuous variables were compared by the Mann-Whitney U test</source>
            <translation>连续变量的比较采用 Mann-Whitney U 检验</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>the Mann-Whitney U test</source>
            <translation>Mann-Whitney U 检验</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>Continuous variables were compared by Student's t-test where every group passed the Shapiro-Wilk test and the groups' variances Levene's test in the form of Brown and Forsythe (both at %1), by %2 where variances differed, and by the Mann-Whitney U test otherwise (one-way analysis of variance and the Kruskal-Wallis test for more than two groups)</source>
            <translation>各组均通过 Shapiro-Wilk 检验且方差通过 Brown-Forsythe 形式的 Levene 检验时（检验水准均为 %1），连续变量的比较采用 Student t 检验；方差不齐时采用%2；其余采用 Mann-Whitney U 检验（多于两组时采用单因素方差分析和 Kruskal-Wallis 检验）</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>Other statistics</source>
            <translation>其他统计</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>%1 Categories were compared by the chi-square test with Yates' correction of 2 x 2 tables, or by Fisher's exact test where an expected count was below 5</source>
            <translation>%1分类变量的比较采用卡方检验（四格表用 Yates 校正），期望频数小于 5 时采用 Fisher 确切概率法</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>Standardised mean differences (SMD) are given beside p-values%1</source>
            <translation>p 值旁同时给出标准化均数差 (SMD)%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>Clinical predictors were tested one by one by logistic regression in the training part; those with p below %1 entered a multivariate model, in which they stayed with p below %2</source>
            <translation>临床预测因素在训练集中逐一作单因素逻辑回归；p 小于 %1 者进入多因素模型，p 小于 %2 者保留</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>Where a predictor separated the classes, Firth's method was used%1</source>
            <translation>预测因素完全分离两类时采用 Firth 法%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>Survival was described by Kaplan-Meier curves with log-log intervals and compared by the log-rank test between cases with a high and a low Radscore, divided at the Youden cut-off of the training cases and, for comparison, at the maximally selected log-rank statistic with Lausen's corrected p-value</source>
            <translation>生存以 Kaplan-Meier 曲线及 log-log 区间描述，以对数秩检验比较影像组学评分高、低两组；分组采用训练病例的约登截断值，并以最大选择对数秩统计量（Lausen 校正 p 值）作比较</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>Cox models were fitted with Efron's ties on the training cases, whose Radscores were those of the cross-validation; proportional hazards were tested by Grambsch and Therneau's test</source>
            <translation>Cox 模型以训练病例拟合（Efron 结点处理），其影像组学评分取自交叉验证；比例风险假定以 Grambsch-Therneau 检验评价</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>Harrell's and Uno's C, AUC(t) and the Brier score over time (both weighted for censoring) were computed%1</source>
            <translation>计算了 Harrell C 和 Uno C 指数、AUC(t) 和随时间变化的 Brier 评分（后二者按删失加权）%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>The nomogram gives 100 points to the widest effect of the Cox model%1</source>
            <translation>列线图以 Cox 模型中作用最大者为 100 分%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>Missing values and class imbalance</source>
            <translation>缺失值与类别不均衡</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>Cases without the outcome were left out, and so were those without an image or an outline</source>
            <translation>没有结局以及没有图像或轮廓的病例被排除</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>Features that a region did not allow were counted as missing and replaced by the median of the training cases, unless a step of the signature says otherwise</source>
            <translation>区域无法得到的特征计为缺失，并以训练病例的中位数代替，除非影像组学标签的某一步骤另有规定</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>Of the training cases, %1 belonged to the positive class (%2)</source>
            <translation>训练病例中有 %1 例属于阳性类（%2）</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>Nothing was done about the imbalance of the classes</source>
            <translation>未对类别不均衡作处理</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>Classes were balanced for training (%1), never where models were judged</source>
            <translation>训练时均衡了两类（%1），评价模型时从不均衡</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>Probabilities were not recalibrated to the real prevalence afterwards: they are those of such a balanced mix, which the calibration shows</source>
            <translation>之后未按真实患病率对概率再校准：概率对应均衡后的构成，见校准结果</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>Feature selection and models</source>
            <translation>特征筛选与模型</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>Each signature is a set of features that passed its own selection</source>
            <translation>每个影像组学标签是经过各自筛选的一组特征</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ModelMethods.cpp"/>
            <source>The study is about &quot;%1&quot;</source>
            <translation>本研究针对“%1”</translation>
        </message>
        <message>
            <location filename="../../core/study/report/PrintedTable.cpp"/>
            <source>not reached</source>
            <translation>未达到</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ReportDraft.cpp"/>
            <source>Appendices</source>
            <translation>附录</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ReportDraft.cpp"/>
            <source>the results</source>
            <translation>结果</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ReportDraft.cpp"/>
            <source>Section %1</source>
            <translation>第 %1 节</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ReportDraft.cpp"/>
            <source>Appendix %1</source>
            <translation>附录 %1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ReportDraft.cpp"/>
            <source>Table %1</source>
            <translation>表 %1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ReportDraft.cpp"/>
            <source>Figure %1</source>
            <translation>图 %1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ReportInput.cpp"/>
            <source>Reading %1</source>
            <translation>阅片 %1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ReportInput.cpp"/>
            <source>excluded because</source>
            <translation>排除原因</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ReportInput.cpp"/>
            <source>The study's file has another protocol than the one that was run: this report tells the latter</source>
            <translation>研究文件中的方案与实际运行的不同：本报告说明后者</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ReportInput.cpp"/>
            <source>The protocol of these results is none that this version of the program reads</source>
            <translation>本版本程序无法读取这些结果的方案</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ReportInput.cpp"/>
            <source>Clinical model and Radscore</source>
            <translation>临床模型与影像组学评分</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ReportInput.cpp"/>
            <source>%1 with the main model</source>
            <translation>%1联合主模型</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ReportInput.cpp"/>
            <source>has no results</source>
            <translation>没有结果</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ReportInput.cpp"/>
            <source>Run the study first</source>
            <translation>请先运行研究</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ReportInput.cpp"/>
            <source>is not there any more</source>
            <translation>已不在原处</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ReportInput.cpp"/>
            <source>It may have been moved: open the study where it lies now</source>
            <translation>可能已被移动：请在其当前位置打开研究</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ReportWords.cpp"/>
            <source>one case</source>
            <translation>一例</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ReportWords.cpp"/>
            <source>in the %1 part</source>
            <translation>（%1）</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ReproducibilitySection.cpp"/>
            <source>Reproducibility</source>
            <translation>可重复性</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ReproducibilitySection.cpp"/>
            <source>The study is run again by &quot;rimlight-cli study run STUDY.yaml&quot; with the protocol below%1 and the same cohort</source>
            <translation>以下述方案%1和相同的队列运行“rimlight-cli study run STUDY.yaml”即可重复本研究</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ReproducibilitySection.cpp"/>
            <source>The same inputs, program version and seed give every number again to the last bit</source>
            <translation>相同的输入、程序版本和随机种子可得到完全相同的数值</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ReproducibilitySection.cpp"/>
            <source>Figures of performance can be recomputed elsewhere from tables/predictions.csv (score and probability of every model for every case), tables/radscore-cases-*.csv and tables/survival-cases.csv</source>
            <translation>性能图可由 tables/predictions.csv（各模型对每例的评分和概率）、tables/radscore-cases-*.csv 和 tables/survival-cases.csv 在其他软件中重新计算</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ReproducibilitySection.cpp"/>
            <source>What the numbers rest on</source>
            <translation>数值的依据</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ReproducibilitySection.cpp"/>
            <source>Seed</source>
            <translation>随机种子</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ReproducibilitySection.cpp"/>
            <source>SHA-256 of the extraction's settings</source>
            <translation>提取设置的 SHA-256</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ReproducibilitySection.cpp"/>
            <source>SHA-256 of the protocol's text</source>
            <translation>方案文本的 SHA-256</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ReproducibilitySection.cpp"/>
            <source>Files of the study</source>
            <translation>研究的文件</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ReproducibilitySection.cpp"/>
            <source>The folder of the results holds these files</source>
            <translation>结果文件夹含有以下文件</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ReproducibilitySection.cpp"/>
            <source>&quot;Here&quot; says which are printed in this report</source>
            <translation>“本报告”一列说明哪些已列入本报告</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ReproducibilitySection.cpp"/>
            <source>Files of the study with their SHA-256</source>
            <translation>研究的文件及其 SHA-256</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ReproducibilitySection.cpp"/>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ReproducibilitySection.cpp"/>
            <source>Here</source>
            <translation>本报告</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ReproducibilitySection.cpp"/>
            <source>Each table lies beside its CSV as JSON with the same numbers</source>
            <translation>每个表的 CSV 旁有数值相同的 JSON</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ReproducibilitySection.cpp"/>
            <source>The protocol as it was run</source>
            <translation>实际运行的方案</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultItems.cpp"/>
            <source>&quot;%1&quot; (%2) cannot be shown: the file %3</source>
            <translation>“%1”（%2）无法显示：该文件%3</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultItems.cpp"/>
            <source>every number and test behind these tables (%1)</source>
            <translation>这些表背后的全部数值和检验（%1）</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultItems.cpp"/>
            <source>Not printed, but in the results: %1</source>
            <translation>未列入报告但在结果中：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultTables.cpp"/>
            <source>%1 of %2 rows; all of them are in %3</source>
            <translation>%2 行中的 %1 行；全部见%3</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultTables.cpp"/>
            <source>AUC (95 % CI)</source>
            <translation>AUC（95 % 置信区间）</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultTables.cpp"/>
            <source>Every model on every part: discrimination, and calls at the cut-off</source>
            <translation>各模型在各数据集上：区分度与截断值下的判定</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultTables.cpp"/>
            <source>Every model on every part: further measures</source>
            <translation>各模型在各数据集上：其他指标</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultTables.cpp"/>
            <source>95 % confidence intervals in brackets; - : the measure does not exist (a division by zero)</source>
            <translation>括号内为 95 % 置信区间；- ：该指标不存在（除数为零）</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultTables.cpp"/>
            <source>%1: every measure</source>
            <translation>%1：全部指标</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultTables.cpp"/>
            <source>The same of every other model is in %1</source>
            <translation>其他各模型的相同内容见%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultTables.cpp"/>
            <source>A positive value is in favour of the main model (%1). * Of the compared model with the main model's score added, against it without</source>
            <translation>正值表示主模型（%1）更优。* 为所比较模型加入主模型评分后与未加入之比</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultTables.cpp"/>
            <source>NRI: net reclassification improvement; IDI: integrated discrimination improvement</source>
            <translation>NRI：净重新分类改善；IDI：综合判别改善</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultTables.cpp"/>
            <source>net benefit</source>
            <translation>净获益</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultTables.cpp"/>
            <source>treat all</source>
            <translation>全部施治</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultTables.cpp"/>
            <source>%1, at every tenth of the threshold</source>
            <translation>%1，每隔 0.1 阈值</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultTables.cpp"/>
            <source>mean predicted</source>
            <translation>平均预测值</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultTables.cpp"/>
            <source>%1 score</source>
            <translation>%1评分</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultTables.cpp"/>
            <source>%1 probability</source>
            <translation>%1概率</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultTables.cpp"/>
            <source>%1 cross-validated probability</source>
            <translation>%1交叉验证概率</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultTables.cpp"/>
            <source>What the main model says of each case</source>
            <translation>主模型对每例的预测</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultTables.cpp"/>
            <source>Class</source>
            <translation>类别</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultTables.cpp"/>
            <source>%1: how each step judged the features that were selected</source>
            <translation>%1：各步骤对入选特征的判定</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultTables.cpp"/>
            <source>In units of the step's input</source>
            <translation>以该步骤输入的单位计</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultTables.cpp"/>
            <source>by lambda</source>
            <translation>按 lambda</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultTables.cpp"/>
            <source>The times at which events occurred</source>
            <translation>事件发生的时间</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultTables.cpp"/>
            <source>Characteristics of the cases, %1</source>
            <translation>病例特征，%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultTables.cpp"/>
            <source>ROC curves:</source>
            <translation>ROC 曲线：</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultsSection.cpp"/>
            <source>No variable differed between %1 with p below 0.05%2</source>
            <translation>%1之间没有变量的差异达到 p &lt; 0.05%2</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultsSection.cpp"/>
            <source>With p below 0.05, these differed between %1: %2</source>
            <translation>%1之间 p &lt; 0.05 的差异有：%2</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultsSection.cpp"/>
            <source>Participants</source>
            <translation>研究对象</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultsSection.cpp"/>
            <source>the parts</source>
            <translation>各数据集</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultsSection.cpp"/>
            <source>the classes in the training part</source>
            <translation>训练集的两类</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultsSection.cpp"/>
            <source>the classes in the test part</source>
            <translation>测试集的两类</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultsSection.cpp"/>
            <source>Agreement between readings</source>
            <translation>多次阅片间的一致性</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultsSection.cpp"/>
            <source>not defined (one class)</source>
            <translation>无定义（只有一类）</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultsSection.cpp"/>
            <source>The main model (%1) reached an AUC (95 % CI) of %2</source>
            <translation>主模型（%1）的 AUC（95 % 置信区间）为 %2</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultsSection.cpp"/>
            <source>At its cut-off, a probability of %1, it had a sensitivity of %2 and a specificity of %3 %4</source>
            <translation>在其截断值（概率 %1）处，敏感度为 %2，特异度为 %3%4</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultsSection.cpp"/>
            <source>ROC curves show sensitivity against 1 - specificity for every cut-off; the diagonal is chance</source>
            <translation>ROC 曲线显示各截断值下敏感度与 1 - 特异度的关系；对角线表示偶然</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultsSection.cpp"/>
            <source>Calibration and optimism</source>
            <translation>校准与乐观偏差</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultsSection.cpp"/>
            <source>calibration slope</source>
            <translation>校准斜率</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultsSection.cpp"/>
            <source>calibration intercept</source>
            <translation>校准截距</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultsSection.cpp"/>
            <source>slope %1 and intercept %2 %3</source>
            <translation>斜率 %1、截距 %2%3</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultsSection.cpp"/>
            <source>The main model's calibration had %1 (ideal: 1 and 0)</source>
            <translation>主模型的校准为%1（理想值：1 和 0）</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultsSection.cpp"/>
            <source>Less its optimism, the apparent AUC of %1 was %2</source>
            <translation>减去乐观偏差后，表观 AUC %1 降为 %2</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultsSection.cpp"/>
            <source>In the figures a curve on the diagonal is perfect; below stands how the predictions were spread</source>
            <translation>图中曲线与对角线重合为理想；下方为预测概率的分布</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultsSection.cpp"/>
            <source>Decision curves and clinical impact</source>
            <translation>决策曲线与临床影响</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultsSection.cpp"/>
            <source>Net benefit weighs true against false positives by the threshold probability at which one would act; a model helps where its curve lies above those of acting for all and for none</source>
            <translation>净获益以采取措施的阈概率权衡真阳性与假阳性；模型曲线高于全部施治和全不施治之处即有帮助</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultsSection.cpp"/>
            <source>Clinical impact counts, of 1,000 cases, those called positive and those of them with the outcome</source>
            <translation>临床影响为每 1,000 例中判为阳性者及其中有结局者的人数</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultsSection.cpp"/>
            <source>Comparison with size and clinical predictors</source>
            <translation>与大小和临床预测因素的比较</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultsSection.cpp"/>
            <source>Survival of the groups of high and low Radscore was compared by the log-rank test: %1</source>
            <translation>影像组学评分高、低两组的生存以对数秩检验比较：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultsSection.cpp"/>
            <source>Harrell's C (95 % CI) was %1</source>
            <translation>Harrell C 指数（95 % 置信区间）为 %1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultsSection.cpp"/>
            <source>%1Kaplan-Meier curves have 95 % bands, ticks where cases were censored, and the number at risk below</source>
            <translation>%1Kaplan-Meier 曲线附 95 % 置信带、删失标记及下方的风险人数</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultsSection.cpp"/>
            <source>From each value go up to its points, add the points, and go down from their sum to the probability (for research only)</source>
            <translation>由每个取值向上读出得分，将得分相加，再由总分向下读出概率（仅供科研使用）</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultsSection.cpp"/>
            <source>Sensitivity analysis</source>
            <translation>敏感性分析</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultsSection.cpp"/>
            <source>The main signature was learnt again with steps left out</source>
            <translation>去掉某些步骤后重新学习主要影像组学标签</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultsSection.cpp"/>
            <source>The cross-validated AUC lay between %1 and %2</source>
            <translation>交叉验证 AUC 在 %1 与 %2 之间</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultsSection.cpp"/>
            <source>Further results</source>
            <translation>其他结果</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultsSection.cpp"/>
            <source>The study was not run to its end: this report tells what there was when it was made</source>
            <translation>研究未运行至结束：本报告说明生成时已有的内容</translation>
        </message>
        <message>
            <location filename="../../core/study/report/ResultsSection.cpp"/>
            <source>Tables print sensible digits; every table lies with full precision as CSV in the folder of the results, under the name that %1 lists</source>
            <translation>表中数值保留适当的位数；每个表以全部精度存为 CSV，位于结果文件夹中，名称见%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/SignatureResults.cpp"/>
            <source>%1 left %2</source>
            <translation>%1保留 %2</translation>
        </message>
        <message>
            <location filename="../../core/study/report/SignatureResults.cpp"/>
            <source>The selection started from %1 feature</source>
            <translation>筛选从 %1 个特征开始</translation>
        </message>
        <message>
            <location filename="../../core/study/report/SignatureResults.cpp"/>
            <source>The selection started from %1 features</source>
            <translation>筛选从 %1 个特征开始</translation>
        </message>
        <message>
            <location filename="../../core/study/report/SignatureResults.cpp"/>
            <source>and kept all of them</source>
            <translation>，全部保留</translation>
        </message>
        <message>
            <location filename="../../core/study/report/SignatureResults.cpp"/>
            <source>No feature was selected: the signature's models say nothing</source>
            <translation>未选出特征：该影像组学标签的模型没有意义</translation>
        </message>
        <message>
            <location filename="../../core/study/report/SignatureResults.cpp"/>
            <source>With z(x) = (x - mean) / standard deviation of the training cases%1:</source>
            <translation>其中 z(x) =（x - 均值）/ 训练病例的标准差%1：</translation>
        </message>
        <message>
            <location filename="../../core/study/report/SignatureResults.cpp"/>
            <source>Features of the Radscore in plain words</source>
            <translation>影像组学评分各特征的说明</translation>
        </message>
        <message>
            <location filename="../../core/study/report/SignatureResults.cpp"/>
            <source>In words</source>
            <translation>说明</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StepWords.cpp"/>
            <source>most frequent value</source>
            <translation>最常见的值</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StepWords.cpp"/>
            <source>Missing values were replaced by the %1 of the training cases; features that more than %2 % of the training cases lacked were left out</source>
            <translation>缺失值以训练病例的%1代替；训练病例缺失超过 %2 % 的特征被排除</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StepWords.cpp"/>
            <source>Features were standardised by the mean and the standard deviation of the training cases (z-score); constant ones were left out</source>
            <translation>特征以训练病例的均值和标准差标准化（z 分数）；恒定的特征被排除</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StepWords.cpp"/>
            <source>Features were centred on the median of the training cases and divided by their interquartile range</source>
            <translation>特征减去训练病例的中位数并除以其四分位距</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StepWords.cpp"/>
            <source>Features were scaled so that the training cases lay between 0 and 1</source>
            <translation>特征缩放使训练病例在 0 与 1 之间</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StepWords.cpp"/>
            <source>Differences between centres were removed by ComBat (Johnson, Li and Rabinovic, Biostatistics 2007;8:118) with %1 priors</source>
            <translation>中心间的差异以 ComBat 去除（Johnson, Li and Rabinovic, Biostatistics 2007;8:118），采用%1先验</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StepWords.cpp"/>
            <source>, adjusting means alone</source>
            <translation>，仅校正均值</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StepWords.cpp"/>
            <source>, with %1 as the reference</source>
            <translation>，以 %1 为参照</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StepWords.cpp"/>
            <source>%1; cases outside the training part took the estimates of their centre</source>
            <translation>%1；训练集以外的病例采用其所在中心的估计值</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StepWords.cpp"/>
            <source>the lower end of the 95 % confidence interval of their intraclass correlation coefficient</source>
            <translation>其组内相关系数 95 % 置信区间的下限</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StepWords.cpp"/>
            <source>their intraclass correlation coefficient</source>
            <translation>其组内相关系数</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StepWords.cpp"/>
            <source>between the first and each later reading</source>
            <translation>第一次与后续各次阅片之间</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StepWords.cpp"/>
            <source>between the readings</source>
            <translation>各次阅片之间</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StepWords.cpp"/>
            <source>Features were kept when %1, %2 (Shrout and Fleiss, Psychol Bull 1979;86:420), exceeded %3 in the training cases that were read more than once</source>
            <translation>在重复阅片的训练病例中，%1（%2；Shrout and Fleiss, Psychol Bull 1979;86:420）大于 %3 的特征予以保留</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StepWords.cpp"/>
            <source>Features were kept when their variance exceeded %1</source>
            <translation>方差大于 %1 的特征予以保留</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StepWords.cpp"/>
            <source>Student's t-test or the Mann-Whitney U test, as Shapiro-Wilk's and Levene's tests decided</source>
            <translation>Student t 检验或 Mann-Whitney U 检验（由 Shapiro-Wilk 检验和 Levene 检验决定）</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StepWords.cpp"/>
            <source>Features were kept when p was below %1 by %2</source>
            <translation>%2 p 小于 %1 的特征予以保留</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StepWords.cpp"/>
            <source>, after adjustment for many tests (%1)</source>
            <translation>，经多重检验校正（%1）</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StepWords.cpp"/>
            <source>, at most %1</source>
            <translation>，至多 %1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StepWords.cpp"/>
            <source>one, drawn at random,</source>
            <translation>随机的一个</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StepWords.cpp"/>
            <source>the one that told the outcome less well</source>
            <translation>与结局关联较弱的一个</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StepWords.cpp"/>
            <source>the later one</source>
            <translation>靠后的一个</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StepWords.cpp"/>
            <source>Of any two features with a %1 correlation above %2 in absolute value, one was left out</source>
            <translation>任何两个%1相关系数绝对值大于 %2 的特征，剔除其一</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StepWords.cpp"/>
            <source>Of any two features with a %1 correlation above %2 in absolute value, %3 was left out</source>
            <translation>任何两个%1相关系数绝对值大于 %2 的特征，剔除%3</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StepWords.cpp"/>
            <source>The %1 features of maximum relevance and minimum redundancy were kept (mRMR, scheme %2; Peng, Long and Ding, IEEE TPAMI 2005;27:1226)</source>
            <translation>保留最大相关最小冗余的 %1 个特征（mRMR，方案 %2；Peng, Long and Ding, IEEE TPAMI 2005;27:1226）</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StepWords.cpp"/>
            <source>the penalty with the smallest cross-validated error (lambda.min</source>
            <translation>交叉验证误差最小的惩罚（lambda.min</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StepWords.cpp"/>
            <source>the largest penalty within one standard error of the smallest cross-validated error (lambda.1se</source>
            <translation>交叉验证误差在最小值一个标准误之内的最大惩罚（lambda.1se</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StepWords.cpp"/>
            <source>Features with a coefficient other than zero were kept, at %1; %2-fold cross-validation within the training part)</source>
            <translation>保留系数不为零的特征，取%1；训练集内 %2 折交叉验证）</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StepWords.cpp"/>
            <source>; where these were fewer than %1, at the largest penalty that kept so many</source>
            <translation>；若少于 %1 个，则取能保留这么多的最大惩罚</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StepWords.cpp"/>
            <source>A %1 regression with the LASSO's penalty (Tibshirani, J R Stat Soc B 1996;58:267) was fitted by coordinate descent (Friedman, Hastie and Tibshirani, J Stat Softw 2010;33:1)</source>
            <translation>以坐标下降法拟合带 LASSO 惩罚（Tibshirani, J R Stat Soc B 1996;58:267）的%1回归（Friedman, Hastie and Tibshirani, J Stat Softw 2010;33:1）</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StepWords.cpp"/>
            <source>A %1 regression with the elastic net's penalty (Zou and Hastie, J R Stat Soc B 2005;67:301; share of the LASSO %2) was fitted</source>
            <translation>拟合带弹性网络惩罚（Zou and Hastie, J R Stat Soc B 2005;67:301；LASSO 比例 %2）的%1回归</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StepWords.cpp"/>
            <source>Akaike's information criterion</source>
            <translation>Akaike 信息准则</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StepWords.cpp"/>
            <source>Schwarz' information criterion</source>
            <translation>Schwarz 信息准则</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StepWords.cpp"/>
            <source>A stepwise logistic regression chose among the remaining features by %1</source>
            <translation>以逐步逻辑回归按%1在其余特征中选择</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StepWords.cpp"/>
            <source>, in both directions</source>
            <translation>，双向</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StepWords.cpp"/>
            <source>: features entered with p below %1 and left with p of %2 or more</source>
            <translation>：p 小于 %1 者纳入，p 达到 %2 者剔除</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StepWords.cpp"/>
            <source>The smaller class of the training cases was enlarged with synthetic cases (SMOTE; Chawla et al., J Artif Intell Res 2002;16:321; %1 nearest neighbours)</source>
            <translation>训练病例较少一类以合成病例扩充（SMOTE；Chawla et al., J Artif Intell Res 2002;16:321；%1 个近邻）</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StepWords.cpp"/>
            <source>to %1 of the larger one</source>
            <translation>至较多一类的 %1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StepWords.cpp"/>
            <source>%1; models were judged on real cases only</source>
            <translation>%1；模型仅在真实病例上评价</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StepWords.cpp"/>
            <source>The smaller class of the training cases was enlarged to %1 times the larger one by drawing cases again; models were judged on each real case once</source>
            <translation>训练病例较少一类通过重复抽取扩充至较多一类的 %1 倍；每个真实病例只用于评价一次</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StepWords.cpp"/>
            <source>The larger class of the training cases was reduced by drawing from it until the smaller one had %1 times its size</source>
            <translation>训练病例较多一类通过随机抽取减少，直至较少一类为其 %1 倍</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StepWords.cpp"/>
            <source>Training cases were weighted inversely to the size of their class (n / (2 n of the class))</source>
            <translation>训练病例按其类别大小的倒数加权（n /（2 × 该类病例数））</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StudyReport.cpp"/>
            <source>Report of a radiomics study</source>
            <translation>影像组学研究报告</translation>
        </message>
        <message>
            <location filename="../../core/study/report/StudyReport.cpp"/>
            <source>Report</source>
            <translation>报告</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Title and abstract</source>
            <translation>标题与摘要</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Patient and public involvement</source>
            <translation>患者和公众参与</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Column, values and labels%1; the authors add how and when it was assessed, and why it was chosen</source>
            <translation>列、取值和标签%1；由作者补充何时、如何评定以及选择的理由</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>No model was updated or recalibrated after its evaluation</source>
            <translation>评价后未更新或再校准任何模型</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Flow chart with reasons and outcomes%1; follow-up%2</source>
            <translation>附原因和结局的流程图%1；随访%2</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Flow chart with reasons and outcomes%1</source>
            <translation>附原因和结局的流程图%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>To be filled in by the authors: the characteristics of the cases; the cohort's table has no clinical columns</source>
            <translation>由作者填写：病例特征；队列表没有临床变量列</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>By part and by class%1; the authors add dates, treatments and demographic groups</source>
            <translation>按数据集和类别%1；由作者补充日期、治疗和人口学分组</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>a title that says whether a model is developed or evaluated, in whom, and for which outcome</source>
            <translation>标题说明模型是开发还是评价、针对何种人群和何种结局</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>The summary has the numbers%1; the authors write the structured abstract</source>
            <translation>摘要部分给出了数值%1；由作者撰写结构式摘要</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Medical context and reasons for the model</source>
            <translation>医学背景与建立模型的理由</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>the context, diagnostic or prognostic, why a model is needed, and which ones exist</source>
            <translation>诊断或预后的背景、为何需要模型、已有哪些模型</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>For whom and by whom it is meant to be used</source>
            <translation>预期适用对象和使用者</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>the population, the place in the care pathway, and the intended users</source>
            <translation>目标人群、在诊疗路径中的位置和预期使用者</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Known inequalities of health</source>
            <translation>已知的健康不平等</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>what is known of inequalities between groups of patients</source>
            <translation>患者群体之间已知的不平等</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>The question%1; the authors state the objective: development, evaluation or both</source>
            <translation>研究问题%1；由作者说明目的：开发、评价或二者兼有</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Sources of data</source>
            <translation>数据来源</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>where the data come from, why these, and whom they represent</source>
            <translation>数据来自何处、为何采用、代表何种人群</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Dates</source>
            <translation>日期</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>the first and last date of accrual, and the end of follow-up</source>
            <translation>入组的起止日期和随访截止日期</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Setting and centres</source>
            <translation>研究场所与中心</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Reasons for leaving cases out, with counts%1; the authors write the criteria of inclusion</source>
            <translation>排除病例的原因及数目%1；由作者撰写纳入标准</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Treatments</source>
            <translation>治疗</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>treatments received and how they were handled</source>
            <translation>所接受的治疗及其处理方式</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Preparation of the data</source>
            <translation>数据准备</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Preprocessing of images, extraction and scaling%1</source>
            <translation>图像预处理、提取和缩放%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>The outcome</source>
            <translation>结局</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Who assessed the outcome</source>
            <translation>结局的评定者</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>the assessors' qualification, where judgement was needed</source>
            <translation>需要判断时评定者的资质</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Blinding to the predictors</source>
            <translation>对预测因素设盲</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>whether the outcome was assessed without them</source>
            <translation>评定结局时是否不知晓预测因素</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Choice of the first predictors</source>
            <translation>初始预测因素的选择</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>All features of the extraction, and the clinical variables%1</source>
            <translation>提取的全部特征和临床变量%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Definition of the predictors</source>
            <translation>预测因素的定义</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Features by their standard names and settings%1; the authors add how and when clinical variables were measured</source>
            <translation>特征采用标准名称和设置%1；由作者补充临床变量的测量方法和时间</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Who assessed the predictors</source>
            <translation>预测因素的评定者</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>What was left out and how gaps were filled%1</source>
            <translation>排除的内容及缺失值的填补方法%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>How the data were used</source>
            <translation>数据的使用</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Division of the cohort%1</source>
            <translation>队列的划分%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>How predictors were handled</source>
            <translation>预测因素的处理</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Standardisation and selection, step by step%1</source>
            <translation>逐步的标准化与筛选%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Type of model, building, tuning, internal validation</source>
            <translation>模型类型、建立、调参、内部验证</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Steps, classifiers, searches and folds%1</source>
            <translation>步骤、分类器、搜索和折%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Differences between clusters of cases</source>
            <translation>病例群之间的差异</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Centres are counted%1; performance is not computed for each, which the authors discuss</source>
            <translation>已统计中心数目%1；未分别计算各中心的性能，由作者讨论</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Measures and plots of performance</source>
            <translation>性能的指标与图</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Discrimination, calibration, net benefit, comparisons%1</source>
            <translation>区分度、校准、净获益、比较%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Updating of the model</source>
            <translation>模型的更新</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>How predictions were computed in the evaluation</source>
            <translation>评价中预测值的计算方法</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>By the fitted steps and models, unchanged; they lie in the results as files%1</source>
            <translation>由拟合的步骤和模型原样计算；其文件在结果中%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Fairness</source>
            <translation>公平性</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>what was done about fairness between groups; the program did nothing</source>
            <translation>为群体间公平性所做的工作；程序未作处理</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>What the model tells</source>
            <translation>模型的输出</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>A score, a probability and a class, with the cut-off and its rule%1</source>
            <translation>评分、概率和类别，以及截断值及其规则%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Differences between training and evaluation</source>
            <translation>训练与评价之间的差异</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Characteristics part by part%1; the authors add differences in setting and eligibility</source>
            <translation>各数据集的特征%1；由作者补充研究场所和入选标准的差异</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Ethical approval</source>
            <translation>伦理批准</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Funding</source>
            <translation>资助</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>the source of funding and the funders' part</source>
            <translation>资助来源及资助者的作用</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Conflicts of interest</source>
            <translation>利益冲突</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>interests of all authors</source>
            <translation>全体作者的利益关系</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>The protocol as it was run%1</source>
            <translation>实际运行的方案%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Registration</source>
            <translation>注册</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>the register and number, or that the study was not registered</source>
            <translation>注册平台和注册号，或说明未注册</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Availability of the data</source>
            <translation>数据的可获得性</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>where the data can be had, and under which terms</source>
            <translation>数据的获取途径和条件</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Availability of the code</source>
            <translation>代码的可获得性</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>who took part and how, or that nobody did</source>
            <translation>谁参与以及如何参与，或说明无人参与</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Flow of participants</source>
            <translation>研究对象流程</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Characteristics</source>
            <translation>特征</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Training and evaluation data compared</source>
            <translation>训练数据与评价数据的比较</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Clinical variables and selected features, part by part%1</source>
            <translation>临床变量和入选特征，按数据集%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Numbers of cases and outcomes in each analysis</source>
            <translation>各项分析的病例数和结局数</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>By part, and per model%1</source>
            <translation>按数据集和模型%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>The full model</source>
            <translation>完整模型</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Coefficients of the Radscore; every model as a file%1</source>
            <translation>影像组学评分的系数；各模型均有文件%1</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Performance with intervals</source>
            <translation>性能及其置信区间</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Every model on every part%1; not by subgroups</source>
            <translation>各模型在各数据集上%1；未按亚组</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Differences of performance between clusters</source>
            <translation>群体间性能的差异</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>performance by centre, where there are several</source>
            <translation>如有多个中心，各中心的性能</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Results of updating</source>
            <translation>更新的结果</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Interpretation</source>
            <translation>解读</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>what the results mean, beside those of other studies</source>
            <translation>结合其他研究说明结果的意义</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Those that follow from the numbers%1; the authors add those of the design</source>
            <translation>由数值得出的局限%1；由作者补充设计上的局限</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Poor or missing input when it is used</source>
            <translation>使用时输入质量差或缺失</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Models warn of missing and unusual values of a new case; the authors add how such cases are handled</source>
            <translation>模型对新病例的缺失值和异常值给出警告；由作者补充此类病例的处理方法</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>What its users have to do and know</source>
            <translation>使用者需要做的和需要了解的</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>the interaction that is needed, and the expertise</source>
            <translation>所需的操作和专业知识</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>Next steps</source>
            <translation>后续工作</translation>
        </message>
        <message>
            <location filename="../../core/study/report/TripodItems.cpp"/>
            <source>what research is needed before it could be used</source>
            <translation>在可以使用之前还需要哪些研究</translation>
        </message>
        <message>
            <location filename="../../core/study/results/StudyResults.cpp"/>
            <source>Run the study again: finished work is kept, and its files are written anew</source>
            <translation>请重新运行研究：已完成的工作会保留，文件会重新写出</translation>
        </message>
        <message>
            <location filename="../../core/study/results/StudyResults.cpp"/>
            <source>Update Rimlight to read it</source>
            <translation>请更新 Rimlight 以读取它</translation>
        </message>
        <message>
            <location filename="../../core/study/results/StudyResults.cpp"/>
            <source>A file is missing: %1 and more</source>
            <translation>缺少一个文件：%1 等</translation>
        </message>
        <message>
            <location filename="../../core/study/results/StudyResults.cpp"/>
            <source>A file is missing: %1</source>
            <translation>缺少一个文件：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/results/StudyResults.cpp"/>
            <source>%1 files are missing: %2 and more</source>
            <translation>缺少 %1 个文件：%2 等</translation>
        </message>
        <message>
            <location filename="../../core/study/results/StudyResults.cpp"/>
            <source>%1 files are missing: %2</source>
            <translation>缺少 %1 个文件：%2</translation>
        </message>
        <message>
            <location filename="../../core/study/results/StudyResults.cpp"/>
            <source>is not what the study wrote: it was changed or damaged</source>
            <translation>与研究写出时不一致：已被更改或损坏</translation>
        </message>
        <message>
            <location filename="../../core/study/results/StudyResults.cpp"/>
            <source>is not there, or is no folder</source>
            <translation>不在原处，或不是文件夹</translation>
        </message>
        <message>
            <location filename="../../core/study/results/StudyResults.cpp"/>
            <source>holds no study's results</source>
            <translation>不含研究结果</translation>
        </message>
        <message>
            <location filename="../../core/study/results/StudyResults.cpp"/>
            <source>Choose the folder that a study was run into: results.json lies in it</source>
            <translation>请选择研究运行写入的文件夹：其中有 results.json</translation>
        </message>
        <message>
            <location filename="../../core/study/results/StudyResults.cpp"/>
            <source>Reading the results</source>
            <translation>正在读取结果</translation>
        </message>
        <message>
            <location filename="../../core/study/results/StudyResults.cpp"/>
            <source>The study's database is missing, and with it the list of cases: %1</source>
            <translation>缺少研究的数据库及其中的病例列表：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/results/StudyResults.cpp"/>
            <source>Checking %1</source>
            <translation>正在校验 %1</translation>
        </message>
        <message>
            <location filename="../../core/study/run/AgreementExtraction.h"/>
            <source>HD95 mm</source>
            <translation>HD95 mm</translation>
        </message>
        <message>
            <location filename="../../core/study/run/AgreementFigures.cpp"/>
            <source>%1: %2 (%3 training cases)</source>
            <translation>%1：%2（%3 例训练病例）</translation>
        </message>
        <message>
            <location filename="../../core/study/run/AgreementFigures.cpp"/>
            <source>lower bound of the ICC</source>
            <translation>ICC 下限</translation>
        </message>
        <message>
            <location filename="../../core/study/run/AgreementFigures.cpp"/>
            <source>not above</source>
            <translation>不大于</translation>
        </message>
        <message>
            <location filename="../../core/study/run/AgreementFigures.cpp"/>
            <source>Agreement on each feature</source>
            <translation>各特征的一致性</translation>
        </message>
        <message>
            <location filename="../../core/study/run/AgreementFigures.cpp"/>
            <source>Feature, from the largest ICC</source>
            <translation>特征（按 ICC 由大到小）</translation>
        </message>
        <message>
            <location filename="../../core/study/run/AgreementFigures.cpp"/>
            <source>%1 with 95 % CI</source>
            <translation>%1 及 95 % 置信区间</translation>
        </message>
        <message>
            <location filename="../../core/study/run/AgreementFigures.cpp"/>
            <source>Agreement by class of features</source>
            <translation>各类特征的一致性</translation>
        </message>
        <message>
            <location filename="../../core/study/run/AgreementFigures.cpp"/>
            <source>Features that agree</source>
            <translation>一致的特征</translation>
        </message>
        <message>
            <location filename="../../core/study/run/AgreementFigures.cpp"/>
            <source>Share of the features by %1</source>
            <translation>按 %1 划分的特征比例</translation>
        </message>
        <message>
            <location filename="../../core/study/run/AgreementFigures.cpp"/>
            <source>Overlap of the outlines with those of %1</source>
            <translation>与 %1 轮廓的重叠</translation>
        </message>
        <message>
            <location filename="../../core/study/run/AgreementFigures.cpp"/>
            <source>Volumes: %1 and %2</source>
            <translation>体积：%1 与 %2</translation>
        </message>
        <message>
            <location filename="../../core/study/run/AgreementFigures.cpp"/>
            <source>Mean of the two volumes (ml)</source>
            <translation>两次体积的均值 (ml)</translation>
        </message>
        <message>
            <location filename="../../core/study/run/AgreementFigures.cpp"/>
            <source>Difference (%1 - %2), % of the mean</source>
            <translation>差值 (%1 - %2)，占均值的 %</translation>
        </message>
        <message>
            <location filename="../../core/study/run/AgreementFigures.cpp"/>
            <source>mean %1, limits of agreement %2 to %3, %4 cases</source>
            <translation>均值 %1，一致性界限 %2 至 %3，%4 例</translation>
        </message>
        <message>
            <location filename="../../core/study/run/AgreementResults.cpp"/>
            <source>all features</source>
            <translation>全部特征</translation>
        </message>
        <message>
            <location filename="../../core/study/run/AgreementResults.cpp"/>
            <source>%1, of the training cases, as the protocol's step &quot;icc&quot; reads them</source>
            <translation>%1，训练病例，同方案的“icc”步骤</translation>
        </message>
        <message>
            <location filename="../../core/study/run/AgreementResults.cpp"/>
            <source>%1, of all included cases that were read more than once</source>
            <translation>%1，所有重复测量的纳入病例</translation>
        </message>
        <message>
            <location filename="../../core/study/run/AgreementResults.cpp"/>
            <source>missing because</source>
            <translation>缺失原因</translation>
        </message>
        <message>
            <location filename="../../core/study/run/AgreementResults.cpp"/>
            <source>without ICC</source>
            <translation>没有 ICC</translation>
        </message>
        <message>
            <location filename="../../core/study/run/AgreementResults.cpp"/>
            <source>share with ICC %1</source>
            <translation>ICC %1 的比例</translation>
        </message>
        <message>
            <location filename="../../core/study/run/AgreementResults.cpp"/>
            <source>median ICC</source>
            <translation>ICC 中位数</translation>
        </message>
        <message>
            <location filename="../../core/study/run/AgreementResults.cpp"/>
            <source>Agreement of the readings on each feature: %1</source>
            <translation>各特征在多次测量间的一致性：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/run/AgreementResults.cpp"/>
            <source>Agreement by class of features: %1</source>
            <translation>各类特征的一致性：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/run/AgreementResults.cpp"/>
            <source>Shares are of the features that have an ICC; below 0.5 it is called poor, from there moderate, from 0.75 good, from 0.9 excellent (Koo and Li 2016)</source>
            <translation>比例以有 ICC 的特征为分母；小于 0.5 为差，0.5 起为中等，0.75 起为良好，0.9 起为优秀（Koo 和 Li 2016）</translation>
        </message>
        <message>
            <location filename="../../core/study/run/AgreementResults.cpp"/>
            <source>standard deviation</source>
            <translation>标准差</translation>
        </message>
        <message>
            <location filename="../../core/study/run/AgreementResults.cpp"/>
            <source>Agreement of the outlines of each case that was read more than once, with %1 as the first; the difference of the volumes is second - first, of the mean of the two</source>
            <translation>各重复测量病例的轮廓一致性，以 %1 为第一次；体积差为第二次减第一次，占二者均值的比例</translation>
        </message>
        <message>
            <location filename="../../core/study/run/AgreementResults.cpp"/>
            <source>Agreement of the outlines with those of %1; limits of agreement are the mean difference -/+ 1.96 standard deviations (Bland and Altman 1986)</source>
            <translation>与 %1 轮廓的一致性；一致性界限为平均差 ± 1.96 倍标准差（Bland 和 Altman 1986）</translation>
        </message>
        <message>
            <location filename="../../core/study/run/Baselines.cpp"/>
            <source>%1: the predictors separate the classes, or are too many; a ridge (C = 1) was fitted in the place of plain logistic regression</source>
            <translation>%1：预测因素完全分离两类，或数目过多；以岭回归 (C = 1) 代替普通逻辑回归</translation>
        </message>
        <message>
            <location filename="../../core/study/run/Baselines.cpp"/>
            <source>%1 alone</source>
            <translation>仅%1</translation>
        </message>
        <message>
            <location filename="../../core/study/run/Baselines.cpp"/>
            <source>score of %1</source>
            <translation>%1的评分</translation>
        </message>
        <message>
            <location filename="../../core/study/run/Baselines.cpp"/>
            <source>Clinical predictors</source>
            <translation>临床预测因素</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ClinicalModel.cpp"/>
            <source>Clinical model: %1 is the same in all training cases</source>
            <translation>临床模型：%1在所有训练病例中相同</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ClinicalModel.cpp"/>
            <source>The clinical model was not fitted: %1</source>
            <translation>未能拟合临床模型：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ClinicalModel.cpp"/>
            <source>Clinical model: %1</source>
            <translation>临床模型：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ClinicalModel.cpp"/>
            <source>univariate OR</source>
            <translation>单因素比值比</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ClinicalModel.cpp"/>
            <source>multivariate OR</source>
            <translation>多因素比值比</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ClinicalModel.cpp"/>
            <source>Univariate and multivariate logistic regression</source>
            <translation>单因素和多因素逻辑回归</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ClinicalModel.cpp"/>
            <source>Odds ratio (95 % CI)</source>
            <translation>比值比（95 % 置信区间）</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ClinicalModel.cpp"/>
            <source>OR (95 % CI)</source>
            <translation>比值比（95 % 置信区间）</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ClinicalModel.cpp"/>
            <source>separates the classes; by Firth's method</source>
            <translation>完全分离两类；采用 Firth 法</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ClinicalModel.cpp"/>
            <source>with the others</source>
            <translation>与其他因素共同</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ClinicalModel.cpp"/>
            <source>Predictors alone, then those with p &lt; %1 together (training cases)</source>
            <translation>先单因素，后将 p &lt; %1 者纳入多因素（训练病例）</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ClinicalModel.cpp"/>
            <source>No clinical predictor has p &lt; %1 alone: there is no clinical model</source>
            <translation>没有临床预测因素单因素 p &lt; %1：没有临床模型</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ClinicalModel.cpp"/>
            <source>No clinical predictor keeps p &lt; %1 beside the others: the clinical model has those that had it alone</source>
            <translation>没有临床预测因素在多因素中保持 p &lt; %1：临床模型采用单因素达到者</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ClinicalValues.cpp"/>
            <source>&quot;%1&quot; in column &quot;%2&quot; is not %3</source>
            <translation>“%2”列的“%1”不是%3</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ClinicalValues.cpp"/>
            <source>&quot;%1&quot; divides by a mean of 0</source>
            <translation>“%1”以均值 0 为除数</translation>
        </message>
        <message>
            <location filename="../../core/study/run/Cohort.cpp"/>
            <source>no case id in column %1</source>
            <translation>%1 列没有病例编号</translation>
        </message>
        <message>
            <location filename="../../core/study/run/Cohort.cpp"/>
            <source>the case id %1 stands in line %2 too</source>
            <translation>病例编号 %1 在第 %2 行也出现</translation>
        </message>
        <message>
            <location filename="../../core/study/run/Cohort.cpp"/>
            <source>Correct the table</source>
            <translation>请更正该表</translation>
        </message>
        <message>
            <location filename="../../core/study/run/Cohort.cpp"/>
            <source>has no column %1</source>
            <translation>没有 %1 列</translation>
        </message>
        <message>
            <location filename="../../core/study/run/Cohort.cpp"/>
            <source>Add it, or name your own column under &quot;columns&quot; in the study's file</source>
            <translation>请添加该列，或在研究文件的“columns”下指明您自己的列</translation>
        </message>
        <message>
            <location filename="../../core/study/run/Cohort.cpp"/>
            <source>The table's columns are: %1</source>
            <translation>该表的列有：%=1</translation>
        </message>
        <message>
            <location filename="../../core/study/run/Cohort.cpp"/>
            <source>%1 was left out: its column %2 tells the outcome</source>
            <translation>%1 已排除：其 %2 列即为结局</translation>
        </message>
        <message>
            <location filename="../../core/study/run/Cohort.cpp"/>
            <source>Left out, since the table has no such column: %1</source>
            <translation>因表中没有相应的列而未纳入：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/run/Cohort.cpp"/>
            <source>no outcome</source>
            <translation>没有结局</translation>
        </message>
        <message>
            <location filename="../../core/study/run/Cohort.cpp"/>
            <source>outcome %1</source>
            <translation>结局为 %1</translation>
        </message>
        <message>
            <location filename="../../core/study/run/Cohort.cpp"/>
            <source>no follow-up</source>
            <translation>没有随访</translation>
        </message>
        <message>
            <location filename="../../core/study/run/Cohort.cpp"/>
            <source>%1 in column %2 is not a number</source>
            <translation>%2 列的 %1 不是数值</translation>
        </message>
        <message>
            <location filename="../../core/study/run/Cohort.cpp"/>
            <source>the time %1 in column %2 is negative</source>
            <translation>%2 列的时间 %1 为负</translation>
        </message>
        <message>
            <location filename="../../core/study/run/Cohort.cpp"/>
            <source>no image of the phase %1</source>
            <translation>没有期相 %1 的图像</translation>
        </message>
        <message>
            <location filename="../../core/study/run/Cohort.cpp"/>
            <source>no outline</source>
            <translation>没有轮廓</translation>
        </message>
        <message>
            <location filename="../../core/study/run/Cohort.cpp"/>
            <source>has no case %1, which &quot;exclude&quot; names</source>
            <translation>没有“exclude”所指的病例 %1</translation>
        </message>
        <message>
            <location filename="../../core/study/run/Cohort.cpp"/>
            <source>Correct the ids under &quot;exclude&quot; in the study's file</source>
            <translation>请更正研究文件“exclude”下的编号</translation>
        </message>
        <message>
            <location filename="../../core/study/run/Cohort.cpp"/>
            <source>leaves no case: all %1 are excluded</source>
            <translation>没有剩余病例：全部 %1 例均被排除</translation>
        </message>
        <message>
            <location filename="../../core/study/run/Cohort.cpp"/>
            <source>Look at the reasons in its columns, and at &quot;exclude&quot;</source>
            <translation>请查看其各列中的原因，以及“exclude”</translation>
        </message>
        <message>
            <location filename="../../core/study/run/Cohort.cpp"/>
            <source>%1 never holds %2; it holds %3</source>
            <translation>%1 中没有 %2；其值有 %3</translation>
        </message>
        <message>
            <location filename="../../core/study/run/Cohort.cpp"/>
            <source>Say under &quot;outcome&quot; which value is the positive class</source>
            <translation>请在“outcome”下说明哪个值为阳性类</translation>
        </message>
        <message>
            <location filename="../../core/study/run/Cohort.cpp"/>
            <source>%1 holds one class only: %2</source>
            <translation>%1 只含一类：%2</translation>
        </message>
        <message>
            <location filename="../../core/study/run/Cohort.cpp"/>
            <source>A study needs cases of both classes</source>
            <translation>一项研究需要两类的病例</translation>
        </message>
        <message>
            <location filename="../../core/study/run/Cohort.cpp"/>
            <source>%1 holds %2 values: %3</source>
            <translation>%1 含有 %2 种值：%3</translation>
        </message>
        <message>
            <location filename="../../core/study/run/Cohort.cpp"/>
            <source>Say under &quot;outcome&quot; which values are &quot;positive&quot; and which &quot;negative&quot;; cases with others are left out</source>
            <translation>请在“outcome”下说明哪些值为“positive”、哪些为“negative”；其他值的病例将被排除</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortExtraction.cpp"/>
            <source>has no features</source>
            <translation>没有特征</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortExtraction.cpp"/>
            <source>Synthetic</source>
            <translation>合成</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortExtraction.cpp"/>
            <source>BIC of %1 subregions</source>
            <translation>%1 个亚区的 BIC</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortExtraction.cpp"/>
            <source>could not be fitted</source>
            <translation>无法拟合</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortExtraction.cpp"/>
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortExtraction.cpp"/>
            <source>the image is not there</source>
            <translation>图像不在原处</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortExtraction.cpp"/>
            <source>an outline is not there</source>
            <translation>轮廓不在原处</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortExtraction.cpp"/>
            <source>Correct the paths, which start from the folder of the cohort's table, or leave the cases out under &quot;exclude&quot;</source>
            <translation>请更正路径（以队列表所在文件夹为起点），或在“exclude”下排除这些病例</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortExtraction.cpp"/>
            <source>outlines %1</source>
            <translation>轮廓 %1</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortExtraction.cpp"/>
            <source>outlines of %1</source>
            <translation>%1 的轮廓</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortExtraction.cpp"/>
            <source>has no comparison of outlines</source>
            <translation>没有轮廓的比较</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortExtraction.cpp"/>
            <source>subregions %1</source>
            <translation>亚区 %1</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortFeatures.cpp"/>
            <source>has no features of %1 cases: %2, ...</source>
            <translation>没有 %1 例的特征：%2 等</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortFeatures.cpp"/>
            <source>has no features of %1 cases: %2</source>
            <translation>没有 %1 例的特征：%2</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortFeatures.cpp"/>
            <source>Add them, correct the ids, or leave the cases out under &quot;exclude&quot;</source>
            <translation>请添加这些病例，更正编号，或在“exclude”下排除</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortFeatures.cpp"/>
            <source>has the column &quot;%1&quot;, as another feature table does</source>
            <translation>有“%1”列，另一特征表也有</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortFeatures.cpp"/>
            <source>Rename one of them, or leave one table out</source>
            <translation>请将其一改名，或去掉一个表</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortFeatures.cpp"/>
            <source>has no column of numbers that could be a feature</source>
            <translation>没有可作为特征的数值列</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortFeatures.cpp"/>
            <source>Choose another table</source>
            <translation>请选择其他表</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortResults.cpp"/>
            <source>left out: %1</source>
            <translation>已排除：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortResults.cpp"/>
            <source>%1: every number</source>
            <translation>%1：全部数值</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortResults.cpp"/>
            <source>%1: every test</source>
            <translation>%1：全部检验</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortResults.cpp"/>
            <source>Table 1, part by part</source>
            <translation>表 1，按数据集</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortResults.cpp"/>
            <source>Table 1, classes in the %1 part</source>
            <translation>表 1，%1的各类别</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortResults.cpp"/>
            <source>BIC summed over the training cases</source>
            <translation>训练病例 BIC 之和</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortResults.cpp"/>
            <source>Subregions</source>
            <translation>亚区</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortResults.cpp"/>
            <source>BIC, summed over the training cases</source>
            <translation>BIC（训练病例之和）</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortResults.cpp"/>
            <source>One number of subregions for the cohort</source>
            <translation>整个队列统一的亚区数目</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortResults.cpp"/>
            <source>Cases of the study</source>
            <translation>研究的病例</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortResults.cpp"/>
            <source>Cases of the cohort</source>
            <translation>队列的病例</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortResults.cpp"/>
            <source>Included</source>
            <translation>纳入</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortResults.cpp"/>
            <source>Every case with its part, or why it was left out</source>
            <translation>每个病例所属的数据集，或被排除的原因</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortSplit.cpp"/>
            <source>is in the part &quot;%1&quot; (line %2)</source>
            <translation>属于数据集“%1”（第 %2 行）</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortSplit.cpp"/>
            <source>case %1</source>
            <translation>病例 %1</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortSplit.cpp"/>
            <source>Write training, test or external</source>
            <translation>请写 training、test 或 external</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortSplit.cpp"/>
            <source>has cases of one patient in two parts (one of them is in line %1)</source>
            <translation>同一患者的病例分属两个数据集（其一在第 %1 行）</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortSplit.cpp"/>
            <source>the split</source>
            <translation>划分</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortSplit.cpp"/>
            <source>Put all cases of a patient into one part</source>
            <translation>请将同一患者的所有病例放入同一数据集</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortSplit.cpp"/>
            <source>leaves %1 %2 and %3 %4 for training</source>
            <translation>只留下 %2 %1 例和 %4 %3 例用于训练</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortSplit.cpp"/>
            <source>At least two of each are needed: add cases, or choose another split</source>
            <translation>两类至少各需两例：请增加病例，或采用其他划分</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortSplit.cpp"/>
            <source>has no case with %1 in column &quot;%2&quot;</source>
            <translation>在“%2”列没有值为 %1 的病例</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortSplit.cpp"/>
            <source>the external validation part</source>
            <translation>外部验证部分</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortSplit.cpp"/>
            <source>Correct &quot;external_values&quot; in the study's file</source>
            <translation>请更正研究文件中的“external_values”</translation>
        </message>
        <message>
            <location filename="../../core/study/run/CohortSplit.cpp"/>
            <source>leaves no case for training</source>
            <translation>没有留下用于训练的病例</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ComparisonResults.cpp"/>
            <source>difference in AUC (DeLong)</source>
            <translation>AUC 之差 (DeLong)</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ComparisonResults.cpp"/>
            <source>the scores separate the classes</source>
            <translation>评分完全分离两类</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ComparisonResults.cpp"/>
            <source>(%1: AUC +%2 against it)</source>
            <translation>（%1：AUC 较其高 %2）</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ComparisonResults.cpp"/>
            <source>(%1: AUC %2 against it)</source>
            <translation>（%1：AUC 较其 %2）</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ComparisonResults.cpp"/>
            <source>Size explains this model: %1 is not better than %2, and its score adds nothing to it that could be told from chance%3</source>
            <translation>该模型可由大小解释：%1并不优于%2，其评分也未提供超出偶然的增量%3</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ComparisonResults.cpp"/>
            <source>%1 is not surely better than %2, but its score adds to it%3</source>
            <translation>%1不能确定优于%2，但其评分有增量价值%3</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ComparisonResults.cpp"/>
            <source>%1 is better than %2</source>
            <translation>%1优于%2</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ComparisonResults.cpp"/>
            <source>Too few cases to say whether size explains %1 (%2: %3 positive, %4 negative)</source>
            <translation>病例过少，无法判断%1是否可由大小解释（%2：阳性 %3 例，阴性 %4 例）</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ComparisonResults.cpp"/>
            <source>not tested</source>
            <translation>未检验</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ComparisonResults.cpp"/>
            <source>continuous NRI</source>
            <translation>连续 NRI</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ComparisonResults.cpp"/>
            <source>difference in net benefit at %1</source>
            <translation>%1 处净获益之差</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ComparisonResults.cpp"/>
            <source>The main model beside the others</source>
            <translation>主模型与其他模型</translation>
        </message>
        <message>
            <location filename="../../core/study/run/Comparisons.cpp"/>
            <source>standard error</source>
            <translation>标准误</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ExplanationResults.cpp"/>
            <source>mean drop in AUC</source>
            <translation>AUC 平均下降</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ExplanationResults.cpp"/>
            <source>%1: permutation importance, %2</source>
            <translation>%1：置换重要性，%2</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ExplanationResults.cpp"/>
            <source>Drop in AUC</source>
            <translation>AUC 下降</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ExplanationResults.cpp"/>
            <source>%1, %2: drop in AUC of the %3 part when a feature is shuffled</source>
            <translation>%1，%2：打乱某一特征后%3的 AUC 下降</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ExplanationResults.cpp"/>
            <source>%1, %2: what each feature adds to the score of each case (%3)</source>
            <translation>%1，%2：各特征对每例评分的贡献（%3）</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ModelFiles.cpp"/>
            <source>the largest Youden index on the training cases</source>
            <translation>训练病例的最大约登指数</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ModelFiles.cpp"/>
            <source>rimlight-cli study run STUDY.yaml -o DIR</source>
            <translation>rimlight-cli study run STUDY.yaml -o DIR</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ModelFiles.cpp"/>
            <source>It starts from what these signatures selected: %1</source>
            <translation>以这些影像组学标签所选特征为起点：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ModelFiles.cpp"/>
            <source>%1 of %2 features</source>
            <translation>%2 个特征中的 %1 个</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ModelFiles.cpp"/>
            <source>%1: leaves all %2 features</source>
            <translation>%1：保留全部 %2 个特征</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ModelFiles.cpp"/>
            <source>%1: leaves all %2</source>
            <translation>%1：全部保留 %2</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ModelFiles.cpp"/>
            <source>%1: keeps %2 features</source>
            <translation>%1：保留 %2 个特征</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ModelFiles.cpp"/>
            <source>Parameters, the best of %1 in folds of the training cases: %2 (mean AUC there %3, too high to be expected of new cases)</source>
            <translation>参数取训练病例各折中 %1 者最优：%2（平均 AUC %3，对新病例而言偏高）</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ModelFiles.cpp"/>
            <source>Parameters, the best of %1 in folds of the training cases: %2</source>
            <translation>参数取训练病例各折中 %1 者最优：%2</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ModelFiles.cpp"/>
            <source>Classes were balanced for training: the probability is that of such a mix, not of the cohort</source>
            <translation>训练时已均衡两类：概率对应这种构成，而非队列的构成</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ModelFiles.cpp"/>
            <source>The model file of &quot;%1&quot; was not written: %2</source>
            <translation>“%1”的模型文件未写出：%2</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ModelFiles.cpp"/>
            <source>the event (%1)</source>
            <translation>事件（%1）</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ModelFiles.cpp"/>
            <source>%1: Cox model, %2</source>
            <translation>%1：Cox 模型，%2</translation>
        </message>
        <message>
            <location filename="../../core/study/run/ModelFiles.cpp"/>
            <source>The Cox model was fitted on the training cases' cross-validated scores, since a score knows the outcome of the cases that it was learnt from</source>
            <translation>Cox 模型以训练病例的交叉验证评分拟合，因为评分包含其训练病例的结局信息</translation>
        </message>
        <message>
            <location filename="../../core/study/run/NomogramResults.cpp"/>
            <source>Points and total points of the nomogram (%1)</source>
            <translation>列线图的得分与总分（%1）</translation>
        </message>
        <message>
            <location filename="../../core/study/run/NomogramResults.cpp"/>
            <source>The nomogram was not drawn: %1</source>
            <translation>未绘制列线图：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/run/OptimismResults.cpp"/>
            <source>Calibration, bootstrap-corrected: %1</source>
            <translation>自助法校正的校准曲线：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/run/OptimismResults.cpp"/>
            <source>Predicted probability</source>
            <translation>预测概率</translation>
        </message>
        <message>
            <location filename="../../core/study/run/OptimismResults.cpp"/>
            <source>Observed share</source>
            <translation>实际发生率</translation>
        </message>
        <message>
            <location filename="../../core/study/run/OptimismResults.cpp"/>
            <source>Apparent</source>
            <translation>表观</translation>
        </message>
        <message>
            <location filename="../../core/study/run/OptimismResults.cpp"/>
            <source>Corrected</source>
            <translation>校正后</translation>
        </message>
        <message>
            <location filename="../../core/study/run/OptimismResults.cpp"/>
            <source>Ideal</source>
            <translation>理想</translation>
        </message>
        <message>
            <location filename="../../core/study/run/OptimismResults.cpp"/>
            <source>%1: figures on its own training cases, less their optimism (bootstrap)</source>
            <translation>%1：自身训练病例上的指标减去乐观偏差（自助法）</translation>
        </message>
        <message>
            <location filename="../../core/study/run/OptimismResults.cpp"/>
            <source>Bootstrap correction: %1 resamples allowed no model (the first: %2)</source>
            <translation>自助法校正：%1 次重抽样未能建立模型（首个原因：%2）</translation>
        </message>
        <message>
            <location filename="../../core/study/run/PerformanceFigures.cpp"/>
            <source>ROC curves: %1</source>
            <translation>ROC 曲线：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/run/PerformanceFigures.cpp"/>
            <source>Chance</source>
            <translation>机会线</translation>
        </message>
        <message>
            <location filename="../../core/study/run/PerformanceFigures.cpp"/>
            <source>Calibration: %1</source>
            <translation>校准曲线：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/run/PerformanceFigures.cpp"/>
            <source>Groups, 95 % CI</source>
            <translation>分组，95 % 置信区间</translation>
        </message>
        <message>
            <location filename="../../core/study/run/PerformanceFigures.cpp"/>
            <source>Brier score %1</source>
            <translation>Brier 评分 %1</translation>
        </message>
        <message>
            <location filename="../../core/study/run/PerformanceFigures.cpp"/>
            <source>Slope %1</source>
            <translation>斜率 %1</translation>
        </message>
        <message>
            <location filename="../../core/study/run/PerformanceFigures.cpp"/>
            <source>Decision curves: %1</source>
            <translation>决策曲线：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/run/PerformanceFigures.cpp"/>
            <source>Treat none</source>
            <translation>全不施治</translation>
        </message>
        <message>
            <location filename="../../core/study/run/PerformanceFigures.cpp"/>
            <source>Clinical impact: %1, %2</source>
            <translation>临床影响曲线：%1，%2</translation>
        </message>
        <message>
            <location filename="../../core/study/run/PerformanceFigures.cpp"/>
            <source>Of 1,000 patients</source>
            <translation>每 1,000 名患者中</translation>
        </message>
        <message>
            <location filename="../../core/study/run/PerformanceFigures.cpp"/>
            <source>High risk</source>
            <translation>高危</translation>
        </message>
        <message>
            <location filename="../../core/study/run/PerformanceFigures.cpp"/>
            <source>High risk with the outcome</source>
            <translation>高危且有结局</translation>
        </message>
        <message>
            <location filename="../../core/study/run/PerformanceFigures.cpp"/>
            <source>Confusion matrix: %1, %2</source>
            <translation>混淆矩阵：%1，%2</translation>
        </message>
        <message>
            <location filename="../../core/study/run/PerformanceResults.cpp"/>
            <source>AUC (bootstrap interval)</source>
            <translation>AUC（自助法区间）</translation>
        </message>
        <message>
            <location filename="../../core/study/run/PerformanceResults.cpp"/>
            <source>scaled Brier score</source>
            <translation>标化 Brier 评分</translation>
        </message>
        <message>
            <location filename="../../core/study/run/PerformanceResults.cpp"/>
            <source>calibration in the large</source>
            <translation>整体校准度</translation>
        </message>
        <message>
            <location filename="../../core/study/run/PerformanceResults.cpp"/>
            <source>integrated calibration index</source>
            <translation>综合校准指数</translation>
        </message>
        <message>
            <location filename="../../core/study/run/PerformanceResults.cpp"/>
            <source>Hosmer-Lemeshow chi-square</source>
            <translation>Hosmer-Lemeshow 卡方</translation>
        </message>
        <message>
            <location filename="../../core/study/run/PerformanceResults.cpp"/>
            <source>Cases (positive)</source>
            <translation>病例数（阳性）</translation>
        </message>
        <message>
            <location filename="../../core/study/run/PerformanceResults.cpp"/>
            <source>%1 cross-validated score</source>
            <translation>%1交叉验证评分</translation>
        </message>
        <message>
            <location filename="../../core/study/run/PerformanceResults.cpp"/>
            <source>Net benefit and clinical impact by threshold probability</source>
            <translation>各阈概率下的净获益和临床影响</translation>
        </message>
        <message>
            <location filename="../../core/study/run/PerformanceResults.cpp"/>
            <source>Every model on every part, with 95 % intervals</source>
            <translation>各模型在各数据集上的表现及 95 % 置信区间</translation>
        </message>
        <message>
            <location filename="../../core/study/run/PerformanceResults.cpp"/>
            <source>Every model on every part</source>
            <translation>各模型在各数据集上的表现</translation>
        </message>
        <message>
            <location filename="../../core/study/run/PerformanceResults.cpp"/>
            <source>Observed share by groups of predicted probability</source>
            <translation>按预测概率分组的实际发生率</translation>
        </message>
        <message>
            <location filename="../../core/study/run/PerformanceResults.cpp"/>
            <source>What every model says of every case</source>
            <translation>各模型对每个病例的预测</translation>
        </message>
        <message>
            <location filename="../../core/study/run/RunNews.cpp"/>
            <source>Reading the cohort</source>
            <translation>读取队列</translation>
        </message>
        <message>
            <location filename="../../core/study/run/RunNews.cpp"/>
            <source>Measuring features</source>
            <translation>测量特征</translation>
        </message>
        <message>
            <location filename="../../core/study/run/RunNews.cpp"/>
            <source>Describing the cohort</source>
            <translation>描述队列</translation>
        </message>
        <message>
            <location filename="../../core/study/run/RunNews.cpp"/>
            <source>Comparing the readers</source>
            <translation>比较阅片者</translation>
        </message>
        <message>
            <location filename="../../core/study/run/RunNews.cpp"/>
            <source>Learning signatures</source>
            <translation>学习影像组学标签</translation>
        </message>
        <message>
            <location filename="../../core/study/run/RunNews.cpp"/>
            <source>Fitting the baselines</source>
            <translation>拟合基线模型</translation>
        </message>
        <message>
            <location filename="../../core/study/run/RunNews.cpp"/>
            <source>Evaluating the models</source>
            <translation>评价模型</translation>
        </message>
        <message>
            <location filename="../../core/study/run/RunNews.cpp"/>
            <source>Writing the models</source>
            <translation>写出模型</translation>
        </message>
        <message>
            <location filename="../../core/study/run/RunNews.cpp"/>
            <source>Correcting for optimism</source>
            <translation>校正乐观偏差</translation>
        </message>
        <message>
            <location filename="../../core/study/run/RunNews.cpp"/>
            <source>Analysing the sensitivity</source>
            <translation>敏感性分析</translation>
        </message>
        <message>
            <location filename="../../core/study/run/RunNews.cpp"/>
            <source>Fitting the clinical model</source>
            <translation>拟合临床模型</translation>
        </message>
        <message>
            <location filename="../../core/study/run/RunNews.cpp"/>
            <source>Following survival</source>
            <translation>生存分析</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SelectionFigures.cpp"/>
            <source>%1: choice of lambda (%2-fold cross-validation)</source>
            <translation>%1：lambda 的选择（%2 折交叉验证）</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SelectionFigures.cpp"/>
            <source>Coefficient of the z-score</source>
            <translation>z 分数的系数</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SelectionFigures.cpp"/>
            <source>%1: odds ratios</source>
            <translation>%1：比值比</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SelectionFigures.cpp"/>
            <source>(%1 of %2 features)</source>
            <translation>（%2 个特征中的 %1 个）</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SelectionFigures.cpp"/>
            <source>%1: correlation before selection, %2</source>
            <translation>%1：筛选前的相关性，%2</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SelectionFigures.cpp"/>
            <source>%1: correlation after selection, %2</source>
            <translation>%1：筛选后的相关性，%2</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SelectionFigures.cpp"/>
            <source>%1: Radscore per case, %2</source>
            <translation>%1：各病例的影像组学评分，%2</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SelectionFigures.cpp"/>
            <source>%1: Radscore by class, %2</source>
            <translation>%1：按类别的影像组学评分，%2</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SelectionResults.cpp"/>
            <source>%1: selected features and Radscore, part by part</source>
            <translation>%1：各数据集的入选特征和影像组学评分</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SelectionResults.cpp"/>
            <source>%1: their tests</source>
            <translation>%1：其检验</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SelectionResults.cpp"/>
            <source>cross-validated Radscore</source>
            <translation>交叉验证的影像组学评分</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SelectionResults.cpp"/>
            <source>%1: what each step left</source>
            <translation>%1：各步骤的保留情况</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SelectionResults.cpp"/>
            <source>%1: why features were kept or not</source>
            <translation>%1：特征入选或剔除的原因</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SelectionResults.cpp"/>
            <source>%1: cross-validation of lambda</source>
            <translation>%1：lambda 的交叉验证</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SelectionResults.cpp"/>
            <source>%1: coefficients by lambda</source>
            <translation>%1：随 lambda 变化的系数</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SelectionResults.cpp"/>
            <source>%1: multivariate logistic regression</source>
            <translation>%1：多因素逻辑回归</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SelectionResults.cpp"/>
            <source>%1: parameter search in nested folds, mean AUC</source>
            <translation>%1：嵌套交叉验证的参数搜索，平均 AUC</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SelectionResults.cpp"/>
            <source>%1: the Radscore, sum of coefficient x (value - mean) / SD</source>
            <translation>%1：影像组学评分 = Σ 系数 ×（数值 - 均值）/ 标准差</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SelectionResults.cpp"/>
            <source>%1: the Radscore of every case</source>
            <translation>%1：各病例的影像组学评分</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SensitivityResults.cpp"/>
            <source>all steps</source>
            <translation>全部步骤</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SensitivityResults.cpp"/>
            <source>without %1</source>
            <translation>去掉%1</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SensitivityResults.cpp"/>
            <source>Sensitivity analysis: one step left out at a time</source>
            <translation>敏感性分析：每次去掉一个步骤</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SensitivityResults.cpp"/>
            <source>Sensitivity analysis, %1: %2</source>
            <translation>敏感性分析，%1：%2</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SensitivityResults.cpp"/>
            <source>The main signature with steps left out</source>
            <translation>去掉某些步骤后的主要影像组学标签</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SignatureFit.cpp"/>
            <source>reads features, of which the feature table has none</source>
            <translation>需要读取特征，而特征表中没有</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SignatureFit.cpp"/>
            <source>reads features in %1, of which the feature table has none</source>
            <translation>需要读取%1的特征，而特征表中没有</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SignatureFit.cpp"/>
            <source>reads %1, of which the feature table has none</source>
            <translation>需要读取%1，而特征表中没有</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SignatureFit.cpp"/>
            <source>reads %1 in %2, of which the feature table has none</source>
            <translation>需要读取%2的%1，而特征表中没有</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SignatureFit.cpp"/>
            <source>Give a table with these columns, called as in &quot;arterial|whole|original_glcm_MCC&quot;, or images</source>
            <translation>请给出含有这些列的表，列名形如“arterial|whole|original_glcm_MCC”，或给出图像</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SignatureFit.cpp"/>
            <source>nothing selected</source>
            <translation>未选出任何特征</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SignatureFit.cpp"/>
            <source>Plain logistic regression has no answer here (%1): Firth's penalised likelihood took its place</source>
            <translation>普通逻辑回归在此无解（%1）：以 Firth 惩罚似然代替</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SignatureFit.cpp"/>
            <source>mixes &quot;%1&quot;, which is no signature of the protocol</source>
            <translation>混合了“%1”，而方案没有此影像组学标签</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SignatureFit.cpp"/>
            <source>Correct &quot;mix_of&quot;</source>
            <translation>请更正“mix_of”</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SignatureFit.cpp"/>
            <source>mixes the best of &quot;%1&quot;, of which there is none</source>
            <translation>混合了最佳的“%1”，而并没有这样的标签</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SignatureFit.cpp"/>
            <source>Correct &quot;mix_of&quot;, or the regions</source>
            <translation>请更正“mix_of”或区域</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SignatureFit.cpp"/>
            <source>mixes &quot;%1&quot;, which is a mix itself</source>
            <translation>混合了“%1”，而它本身是混合标签</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SignatureFit.cpp"/>
            <source>Name signatures that read features</source>
            <translation>请指明读取特征的影像组学标签</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SignatureFit.cpp"/>
            <source>can't be learnt in any fold of the training cases: %1</source>
            <translation>在训练病例的任何一折都无法学习：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SignatureFit.cpp"/>
            <source>Take fewer folds, or other steps</source>
            <translation>请减少折数，或采用其他步骤</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SignatureFit.cpp"/>
            <source>%1: %2 of %3 folds of the cross-validation allowed no model (%4); of their cases it says nothing</source>
            <translation>%1：交叉验证 %3 折中有 %2 折未能建立模型（%4），对其病例不作判断</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SignatureFit.cpp"/>
            <source>is part of the Radscore, but a later step removed it</source>
            <translation>是影像组学评分的一部分，但被后续步骤去除</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SignatureFit.cpp"/>
            <source>Take the Radscore from the last step that selects features</source>
            <translation>请从最后一个选择特征的步骤取影像组学评分</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SignatureOutcome.cpp"/>
            <source>%1: no feature was selected, so that its models say nothing</source>
            <translation>%1：未选出特征，其模型没有意义</translation>
        </message>
        <message>
            <location filename="../../core/study/run/StudyData.cpp"/>
            <source>Volume</source>
            <translation>体积</translation>
        </message>
        <message>
            <location filename="../../core/study/run/StudyData.cpp"/>
            <source>Maximum diameter</source>
            <translation>最大径</translation>
        </message>
        <message>
            <location filename="../../core/study/run/StudyData.cpp"/>
            <source>features could not be measured</source>
            <translation>特征无法测量</translation>
        </message>
        <message>
            <location filename="../../core/study/run/StudyData.cpp"/>
            <source>has %1 positive and %2 negative cases with features</source>
            <translation>有特征的病例中阳性 %1 例、阴性 %2 例</translation>
        </message>
        <message>
            <location filename="../../core/study/run/StudyData.cpp"/>
            <source>the training part</source>
            <translation>训练部分</translation>
        </message>
        <message>
            <location filename="../../core/study/run/StudyData.cpp"/>
            <source>At least two of each are needed; look at why others were left out</source>
            <translation>两类至少各需两例；请查看其他病例被排除的原因</translation>
        </message>
        <message>
            <location filename="../../core/study/run/StudyRun.cpp"/>
            <source>rimlight %1</source>
            <translation>rimlight %1</translation>
        </message>
        <message>
            <location filename="../../core/study/run/StudyRun.cpp"/>
            <source>Cohort: %1 of %2 cases</source>
            <translation>队列：%2 例中的 %1 例</translation>
        </message>
        <message>
            <location filename="../../core/study/run/StudyRun.cpp"/>
            <source>Agreement of the readers</source>
            <translation>阅片者一致性</translation>
        </message>
        <message>
            <location filename="../../core/study/run/StudyRun.cpp"/>
            <source>Signature %1</source>
            <translation>影像组学标签 %1</translation>
        </message>
        <message>
            <location filename="../../core/study/run/StudyRun.cpp"/>
            <source>signature %1</source>
            <translation>影像组学标签 %1</translation>
        </message>
        <message>
            <location filename="../../core/study/run/StudyRun.cpp"/>
            <source>Signature %1: %2 features</source>
            <translation>影像组学标签 %1：%2 个特征</translation>
        </message>
        <message>
            <location filename="../../core/study/run/StudyRun.cpp"/>
            <source>Bootstrap correction</source>
            <translation>自助法校正</translation>
        </message>
        <message>
            <location filename="../../core/study/run/StudyRun.cpp"/>
            <source>clinical model</source>
            <translation>临床模型</translation>
        </message>
        <message>
            <location filename="../../core/study/run/StudyRun.cpp"/>
            <source>Evaluation</source>
            <translation>评价</translation>
        </message>
        <message>
            <location filename="../../core/study/run/StudyRun.cpp"/>
            <source>one class only</source>
            <translation>只有一类</translation>
        </message>
        <message>
            <location filename="../../core/study/run/StudySummary.cpp"/>
            <source>The cases are synthetic, made by a program: the results are no evidence about patients</source>
            <translation>病例为合成数据，由程序生成：其结果不能作为有关患者的证据</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalFigures.cpp"/>
            <source>Time (%1)</source>
            <translation>时间（%1）</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalFigures.cpp"/>
            <source>Cut-off of %1 by maximally selected log-rank statistic</source>
            <translation>以最大选择对数秩统计量确定的%1截断值</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalFigures.cpp"/>
            <source>Standardised log-rank statistic</source>
            <translation>标准化对数秩统计量</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalFigures.cpp"/>
            <source>Brier score over time: %1</source>
            <translation>随时间变化的 Brier 评分：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalFigures.cpp"/>
            <source>Calibration at %1: %2</source>
            <translation>%1时的校准曲线：%2</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalFigures.cpp"/>
            <source>Predicted risk</source>
            <translation>预测风险</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalFigures.cpp"/>
            <source>Observed risk (Kaplan-Meier)</source>
            <translation>实际风险 (Kaplan-Meier)</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalFigures.cpp"/>
            <source>Decision curves at %1: %2</source>
            <translation>%1时的决策曲线：%2</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalFigures.cpp"/>
            <source>Same risk for all</source>
            <translation>所有人风险相同</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalModels.cpp"/>
            <source>The Cox model &quot;%1&quot; was not fitted: %2</source>
            <translation>未能拟合 Cox 模型“%1”：%2</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalResults.cpp"/>
            <source>median follow-up</source>
            <translation>中位随访时间</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalResults.cpp"/>
            <source>median survival</source>
            <translation>中位生存时间</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalResults.cpp"/>
            <source>No cut-off by maximally selected ranks: %1</source>
            <translation>未得到最大选择秩统计量的截断值：%1</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalResults.cpp"/>
            <source>Youden index of the binary outcome, training</source>
            <translation>训练病例二分类结局的约登指数</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalResults.cpp"/>
            <source>maximally selected log-rank statistic, training (Lausen 1994)</source>
            <translation>训练病例的最大选择对数秩统计量 (Lausen 1994)</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalResults.cpp"/>
            <source>%1 linear predictor</source>
            <translation>%1的线性预测值</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalResults.cpp"/>
            <source>%1 risk at %2</source>
            <translation>%1在 %2 时的风险</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalResults.cpp"/>
            <source>HR low 95</source>
            <translation>风险比 95 % 下限</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalResults.cpp"/>
            <source>HR high 95</source>
            <translation>风险比 95 % 上限</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalResults.cpp"/>
            <source>High</source>
            <translation>高</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalResults.cpp"/>
            <source>Low</source>
            <translation>低</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalResults.cpp"/>
            <source>degrees of freedom</source>
            <translation>自由度</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalResults.cpp"/>
            <source>%1: hazards are not proportional (global p = %2); its hazard ratios are means over time</source>
            <translation>%1：不满足比例风险假定（整体 p = %2）；其风险比为随时间的平均值</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalResults.cpp"/>
            <source>%1: proportional hazards were not tested: %2</source>
            <translation>%1：未检验比例风险假定：%2</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalResults.cpp"/>
            <source>Cox models of the training cases (Efron's ties)</source>
            <translation>训练病例的 Cox 模型（Efron 结点处理）</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalResults.cpp"/>
            <source>Test of proportional hazards (Grambsch and Therneau)</source>
            <translation>比例风险假定的检验（Grambsch 和 Therneau）</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalResults.cpp"/>
            <source>AUC low 95</source>
            <translation>AUC 95 % 下限</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalResults.cpp"/>
            <source>AUC high 95</source>
            <translation>AUC 95 % 上限</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalResults.cpp"/>
            <source>Brier low 95</source>
            <translation>Brier 95 % 下限</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalResults.cpp"/>
            <source>Brier high 95</source>
            <translation>Brier 95 % 上限</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalResults.cpp"/>
            <source>null Brier(t)</source>
            <translation>空模型 Brier(t)</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalResults.cpp"/>
            <source>index of prediction accuracy</source>
            <translation>预测准确性指数</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalResults.cpp"/>
            <source>integrated Brier score to %1</source>
            <translation>至 %1 的综合 Brier 评分</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalResults.cpp"/>
            <source>Clinical model</source>
            <translation>临床模型</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalResults.cpp"/>
            <source>Clinical model and %1</source>
            <translation>临床模型和%1</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalResults.cpp"/>
            <source>Follow-up of every part</source>
            <translation>各数据集的随访</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalResults.cpp"/>
            <source>No training case had the event: survival was described, not modelled</source>
            <translation>没有训练病例发生事件：仅描述生存，未建立模型</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalResults.cpp"/>
            <source>Cut-offs of %1, found in the training cases</source>
            <translation>%1的截断值，由训练病例确定</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalResults.cpp"/>
            <source>Follow-up, group and Cox models' predictions of every case</source>
            <translation>各病例的随访、分组和 Cox 模型预测</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalResults.cpp"/>
            <source>High and low %1 (Youden cut-off): survival and log-rank test</source>
            <translation>高、低%1（约登截断值）：生存与对数秩检验</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalResults.cpp"/>
            <source>Survival of both groups at the protocol's times</source>
            <translation>方案指定时间点两组的生存率</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalResults.cpp"/>
            <source>Kaplan-Meier curves with log-log intervals</source>
            <translation>Kaplan-Meier 曲线及 log-log 置信区间</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalResults.cpp"/>
            <source>C indices and integrated Brier score</source>
            <translation>C 指数与综合 Brier 评分</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalResults.cpp"/>
            <source>AUC(t) and Brier(t) with censoring weights</source>
            <translation>按删失加权的 AUC(t) 与 Brier(t)</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalResults.cpp"/>
            <source>Predicted and observed risk by groups</source>
            <translation>分组的预测风险与实际风险</translation>
        </message>
        <message>
            <location filename="../../core/study/run/SurvivalResults.cpp"/>
            <source>Net benefit at the protocol's times</source>
            <translation>方案指定时间点的净获益</translation>
        </message>
        <message>
            <location filename="../../core/study/run/TellingVariables.cpp"/>
            <source>%1 alone tells the classes apart in all cases</source>
            <translation>仅凭%1即可在所有病例中区分两类</translation>
        </message>
        <message>
            <location filename="../../core/study/run/TellingVariables.cpp"/>
            <source>Leave it out if it is the outcome under another name, or is known only after the outcome</source>
            <translation>若它是结局的另一名称，或在结局之后才可知，请将其去掉</translation>
        </message>
        <message>
            <location filename="../../core/tables/ColumnNames.cpp"/>
            <source>column %1 has no name (line %2)</source>
            <translation>%1 列没有名称（第 %2 行）</translation>
        </message>
        <message>
            <location filename="../../core/tables/ColumnNames.cpp"/>
            <source>Name every column in the first line</source>
            <translation>请在第一行为每列命名</translation>
        </message>
        <message>
            <location filename="../../core/tables/ColumnNames.cpp"/>
            <source>has two columns named &quot;%1&quot;</source>
            <translation>有两列名为“%1”</translation>
        </message>
        <message>
            <location filename="../../core/tables/ColumnNames.cpp"/>
            <source>Give every column a name of its own</source>
            <translation>请为每列取不同的名称</translation>
        </message>
        <message>
            <location filename="../../core/tables/Csv.cpp"/>
            <source>Save it as &quot;CSV UTF-8 (comma delimited)&quot;</source>
            <translation>请保存为“CSV UTF-8（逗号分隔）”</translation>
        </message>
        <message>
            <location filename="../../core/tables/Csv.cpp"/>
            <source>line %1</source>
            <translation>第 %1 行</translation>
        </message>
        <message>
            <location filename="../../core/tables/Csv.cpp"/>
            <source>is not UTF-8 text (%1)</source>
            <translation>不是 UTF-8 文本（%1）</translation>
        </message>
        <message>
            <location filename="../../core/tables/Csv.cpp"/>
            <source>has text after a closing quote (%1)</source>
            <translation>右引号之后有文本（%1）</translation>
        </message>
        <message>
            <location filename="../../core/tables/Csv.cpp"/>
            <source>Write a quote inside a quoted cell twice</source>
            <translation>请在引号括起的单元格内将引号写两次</translation>
        </message>
        <message>
            <location filename="../../core/tables/Csv.cpp"/>
            <source>has a quote that is never closed (%1)</source>
            <translation>有未闭合的引号（%1）</translation>
        </message>
        <message>
            <location filename="../../core/tables/Csv.cpp"/>
            <source>Add the closing quote</source>
            <translation>请补上右引号</translation>
        </message>
        <message>
            <location filename="../../core/tables/Csv.cpp"/>
            <source>is separated by %1, not by commas</source>
            <translation>以%1而非逗号分隔</translation>
        </message>
        <message>
            <location filename="../../core/tables/Csv.cpp"/>
            <source>Check the name against the first line of the table</source>
            <translation>请对照表的第一行检查名称</translation>
        </message>
        <message>
            <location filename="../../core/tables/Csv.cpp"/>
            <source>column &quot;%1&quot; %2 in %3</source>
            <translation>%3 的“%1”列%2</translation>
        </message>
        <message>
            <location filename="../../core/tables/Csv.cpp"/>
            <source>Give every case an id</source>
            <translation>请为每例给出编号</translation>
        </message>
        <message>
            <location filename="../../core/tables/Csv.cpp"/>
            <source>repeats a case id</source>
            <translation>病例编号重复</translation>
        </message>
        <message>
            <location filename="../../core/tables/Csv.cpp"/>
            <source>Give every case an id of its own</source>
            <translation>请为每例给出唯一的编号</translation>
        </message>
        <message>
            <location filename="../../core/tables/Csv.cpp"/>
            <source>empty cell</source>
            <translation>空单元格</translation>
        </message>
        <message>
            <location filename="../../core/tables/Csv.cpp"/>
            <source>column &quot;%1&quot;, %2: &quot;%3&quot; is no number</source>
            <translation>“%1”列，%2：“%3”不是数值</translation>
        </message>
        <message>
            <location filename="../../core/tables/Csv.cpp"/>
            <source>Write numbers with a decimal point; leave a cell empty when there is no value</source>
            <translation>请用小数点书写数值；没有数值时单元格留空</translation>
        </message>
        <message>
            <location filename="../../core/tables/Csv.cpp"/>
            <source>Give a table with a line of column names and a line per case</source>
            <translation>请提供首行为列名、每例一行的表</translation>
        </message>
        <message>
            <location filename="../../core/tables/Csv.cpp"/>
            <source>%1 has %2 cells where the first line has %3 columns</source>
            <translation>%1有 %2 个单元格，而第一行有 %3 列</translation>
        </message>
        <message>
            <location filename="../../core/tables/Csv.cpp"/>
            <source>Put quotes around cells that hold a comma, or complete the line</source>
            <translation>请为含逗号的单元格加引号，或补全该行</translation>
        </message>
        <message>
            <location filename="../../core/tables/FeatureTable.cpp"/>
            <source>is in the table already</source>
            <translation>已在表中</translation>
        </message>
        <message>
            <location filename="../../core/tables/FeatureTable.cpp"/>
            <source>has the feature %1 twice</source>
            <translation>特征 %1 出现两次</translation>
        </message>
        <message>
            <location filename="../../core/tables/FeatureTable.cpp"/>
            <source>Name every feature once</source>
            <translation>每个特征请只列一次</translation>
        </message>
        <message>
            <location filename="../../core/tables/FeatureTable.cpp"/>
            <source>has the feature %1, which the table lacks</source>
            <translation>有表中没有的特征 %1</translation>
        </message>
        <message>
            <location filename="../../core/tables/Join.cpp"/>
            <source>has no columns</source>
            <translation>没有列</translation>
        </message>
        <message>
            <location filename="../../core/tables/Join.cpp"/>
            <source>Give a table with a column of case ids</source>
            <translation>请提供含病例编号列的表</translation>
        </message>
        <message>
            <location filename="../../core/tables/Join.cpp"/>
            <source>Its columns are %1</source>
            <translation>其列有 %=1</translation>
        </message>
        <message>
            <location filename="../../core/tables/Join.cpp"/>
            <source>%1 (lines %2 and %3)</source>
            <translation>%1（第 %2 行和第 %3 行）</translation>
        </message>
        <message>
            <location filename="../../core/tables/Join.cpp"/>
            <source>%1 has no case id in %2</source>
            <translation>%1 在 %2 处没有病例编号</translation>
        </message>
        <message>
            <location filename="../../core/tables/Join.cpp"/>
            <source>%1 has case ids that are not of one case: %2</source>
            <translation>%1 有不唯一的病例编号：%2</translation>
        </message>
        <message>
            <location filename="../../core/tables/Join.cpp"/>
            <source>Keep one row per case</source>
            <translation>请每例保留一行</translation>
        </message>
        <message>
            <location filename="../../core/tables/Join.cpp"/>
            <source>leading zeros</source>
            <translation>前导零</translation>
        </message>
        <message>
            <location filename="../../core/tables/Join.cpp"/>
            <source>&quot;.0&quot; at the end</source>
            <translation>末尾的“.0”</translation>
        </message>
        <message>
            <location filename="../../core/tables/Join.cpp"/>
            <source>&quot;%1&quot; is &quot;%2&quot; in %3</source>
            <translation>“%1”在 %3 中为“%2”</translation>
        </message>
        <message>
            <location filename="../../core/tables/Join.cpp"/>
            <source>%1 would match but for %2: %3</source>
            <translation>%1 若非%2即可匹配：%3</translation>
        </message>
        <message>
            <location filename="../../core/tables/Join.cpp"/>
            <source>has the column &quot;%1&quot;, as %2 has</source>
            <translation>有“%1”列，%2 也有</translation>
        </message>
        <message>
            <location filename="../../core/tables/Join.cpp"/>
            <source>Rename one of them, or give a table a prefix for its columns</source>
            <translation>请将其一改名，或为某个表的列加前缀</translation>
        </message>
        <message>
            <location filename="../../core/tables/Join.cpp"/>
            <source>have no case in common</source>
            <translation>没有共同的病例</translation>
        </message>
        <message>
            <location filename="../../core/tables/Join.cpp"/>
            <source>Write the case ids alike in all tables</source>
            <translation>请在所有表中使用相同的病例编号</translation>
        </message>
        <message>
            <location filename="../../core/tables/Join.cpp"/>
            <source>do not have the same cases</source>
            <translation>的病例不一致</translation>
        </message>
        <message>
            <location filename="../../core/tables/Join.cpp"/>
            <source>Complete the tables, or choose to leave these cases out or to keep them with empty cells</source>
            <translation>请补全各表，或选择排除这些病例，或以空单元格保留</translation>
        </message>
        <message>
            <location filename="../../core/tables/Join.cpp"/>
            <source>; they are kept with empty cells</source>
            <translation>；以空单元格保留</translation>
        </message>
        <message>
            <location filename="../../core/tables/Join.cpp"/>
            <source>; they are left out</source>
            <translation>；已排除</translation>
        </message>
        <message>
            <location filename="../../core/tables/Outcome.cpp"/>
            <source>column &quot;%1&quot; has no %2 for %3</source>
            <translation>“%1”列没有 %3 的 %2</translation>
        </message>
        <message>
            <location filename="../../core/tables/Outcome.cpp"/>
            <source>Complete it, or leave these cases out of the study</source>
            <translation>请补全，或将这些病例排除出研究</translation>
        </message>
        <message>
            <location filename="../../core/tables/Outcome.cpp"/>
            <source>no event</source>
            <translation>无事件</translation>
        </message>
        <message>
            <location filename="../../core/tables/Outcome.cpp"/>
            <source>no relapse</source>
            <translation>无复发</translation>
        </message>
        <message>
            <location filename="../../core/tables/Outcome.cpp"/>
            <source>column &quot;%1&quot; has a time that is no number for %2</source>
            <translation>“%1”列中 %2 的时间不是数值</translation>
        </message>
        <message>
            <location filename="../../core/tables/Outcome.cpp"/>
            <source>Write the time as a number in one unit for all cases</source>
            <translation>请对所有病例以同一单位的数值书写时间</translation>
        </message>
        <message>
            <location filename="../../core/tables/Outcome.cpp"/>
            <source>column &quot;%1&quot; has a negative time for %2</source>
            <translation>“%1”列中 %2 的时间为负</translation>
        </message>
        <message>
            <location filename="../../core/tables/Outcome.cpp"/>
            <source>Correct it: the end of the observation lies before its beginning</source>
            <translation>请更正：观察的终点早于起点</translation>
        </message>
        <message>
            <location filename="../../core/tables/Outcome.cpp"/>
            <source>Its values are %1</source>
            <translation>其取值有 %1</translation>
        </message>
        <message>
            <location filename="../../core/tables/Outcome.cpp"/>
            <source>%1 has no case with the positive value &quot;%2&quot;</source>
            <translation>%1 没有阳性值为“%2”的病例</translation>
        </message>
        <message>
            <location filename="../../core/tables/Outcome.cpp"/>
            <source>%1 has one value only, &quot;%2&quot;</source>
            <translation>%1 只有一种值“%2”</translation>
        </message>
        <message>
            <location filename="../../core/tables/Outcome.cpp"/>
            <source>Both classes are needed to tell them apart; choose another column, or other cases</source>
            <translation>需要两类才能区分；请选择其他列或其他病例</translation>
        </message>
        <message>
            <location filename="../../core/tables/Outcome.cpp"/>
            <source>%1 has neither the positive nor a negative value for %2</source>
            <translation>%1 中 %2 既非阳性值也非阴性值</translation>
        </message>
        <message>
            <location filename="../../core/tables/Outcome.cpp"/>
            <source>%1 Name them all, or leave these cases out</source>
            <translation>%1。请全部指明，或排除这些病例</translation>
        </message>
        <message>
            <location filename="../../core/tables/Outcome.cpp"/>
            <source>%1 has %2 values, not two</source>
            <translation>%1 有 %2 种值，而非两种</translation>
        </message>
        <message>
            <location filename="../../core/tables/Outcome.cpp"/>
            <source>%1 Say which are negative, or leave the other cases out</source>
            <translation>%1。请指明哪些为阴性，或排除其他病例</translation>
        </message>
        <message>
            <location filename="../../core/tables/Outcome.cpp"/>
            <source>&quot;%1&quot; is no unit of time</source>
            <translation>“%1”不是时间单位</translation>
        </message>
        <message>
            <location filename="../../core/tables/Outcome.cpp"/>
            <source>Write days, weeks, months or years</source>
            <translation>请写 days、weeks、months 或 years</translation>
        </message>
        <message>
            <location filename="../../core/tables/Outcome.cpp"/>
            <source>%1 does not say which value is the event</source>
            <translation>%1 未说明哪个值为事件</translation>
        </message>
        <message>
            <location filename="../../core/tables/Outcome.cpp"/>
            <source>%1 Name that of the event</source>
            <translation>%1。请指明事件的值</translation>
        </message>
        <message>
            <location filename="../../core/tables/Outcome.cpp"/>
            <source>%1 has no case with the event</source>
            <translation>%1 没有发生事件的病例</translation>
        </message>
        <message>
            <location filename="../../core/tables/Outcome.cpp"/>
            <source>%1 has no case with the event &quot;%2&quot;</source>
            <translation>%1 没有事件为“%2”的病例</translation>
        </message>
        <message>
            <location filename="../../core/tables/Outcome.cpp"/>
            <source>%1 Without an event there is nothing to learn from</source>
            <translation>%1。没有事件就无从学习</translation>
        </message>
        <message>
            <location filename="../../core/tables/Outcome.cpp"/>
            <source>Each of %1 counts as censored in column &quot;%2&quot;</source>
            <translation>“%2”列中的 %1 均视为删失</translation>
        </message>
        <message>
            <location filename="../../core/tables/Outcome.cpp"/>
            <source>%1 with the time 0 in column &quot;%2&quot;</source>
            <translation>%1 在“%2”列的时间为 0</translation>
        </message>
        <message>
            <location filename="../../core/tables/TableFile.cpp"/>
            <source>is no table that can be read</source>
            <translation>不是可读取的表</translation>
        </message>
        <message>
            <location filename="../../core/tables/TableFile.cpp"/>
            <source>Give a .csv (UTF-8, commas) or a .xlsx file</source>
            <translation>请提供 .csv（UTF-8，逗号）或 .xlsx 文件</translation>
        </message>
        <message>
            <location filename="../../core/tables/TableFile.cpp"/>
            <source>is a CSV, which has no sheets</source>
            <translation>是 CSV，没有工作表</translation>
        </message>
        <message>
            <location filename="../../core/tables/TableFile.cpp"/>
            <source>Leave out the sheet, or give a .xlsx file</source>
            <translation>请去掉工作表，或提供 .xlsx 文件</translation>
        </message>
        <message>
            <location filename="../../core/tables/TableJson.cpp"/>
            <source>&quot;error&quot;: null</source>
            <translation>&quot;error&quot;: null</translation>
        </message>
        <message>
            <location filename="../../core/tables/TypedTable.cpp"/>
            <source>whole number</source>
            <translation>整数</translation>
        </message>
        <message>
            <location filename="../../core/tables/TypedTable.cpp"/>
            <source>&quot;%1&quot; in line %2</source>
            <translation>第 %2 行的“%1”</translation>
        </message>
        <message>
            <location filename="../../core/tables/TypedTable.cpp"/>
            <source>Numbers but for %1</source>
            <translation>除 %1 外均为数值</translation>
        </message>
        <message>
            <location filename="../../core/tables/TypedTable.cpp"/>
            <source>No case has a value</source>
            <translation>没有病例有值</translation>
        </message>
        <message>
            <location filename="../../core/tables/TypedTable.cpp"/>
            <source>Named as if it were the case's id, but not every case has one of its own</source>
            <translation>名称像病例编号，但并非每例都有唯一的值</translation>
        </message>
        <message>
            <location filename="../../core/tables/TypedTable.cpp"/>
            <source>All values are the same</source>
            <translation>所有值相同</translation>
        </message>
        <message>
            <location filename="../../core/tables/TypedTable.cpp"/>
            <source>&quot;%1&quot; and &quot;%2&quot; differ by capitals alone</source>
            <translation>“%1”与“%2”仅大小写不同</translation>
        </message>
        <message>
            <location filename="../../core/tables/TypedTable.cpp"/>
            <source>column &quot;%1&quot; is not of the type %2: %3</source>
            <translation>“%1”列不是 %2 类型：%3</translation>
        </message>
        <message>
            <location filename="../../core/tables/TypedTable.cpp"/>
            <source>Correct these cells, or take the column as text or category</source>
            <translation>请更正这些单元格，或将该列作为文本或类别</translation>
        </message>
        <message>
            <location filename="../../core/tables/TypedTable.cpp"/>
            <source>repeated value</source>
            <translation>重复的值</translation>
        </message>
        <message>
            <location filename="../../core/tables/TypedTable.cpp"/>
            <source>column &quot;%1&quot; does not name each case: %2, %3</source>
            <translation>“%1”列不能指明每个病例：%2，%3</translation>
        </message>
        <message>
            <location filename="../../core/tables/TypedTable.cpp"/>
            <source>Choose the column that has a name of its own for each case</source>
            <translation>请选择每例有唯一名称的列</translation>
        </message>
        <message>
            <location filename="../../core/tables/TypedTable.cpp"/>
            <source>%1 to %2, mean %3</source>
            <translation>%1 至 %2，均值 %3</translation>
        </message>
        <message>
            <location filename="../../core/tables/TypedTable.cpp"/>
            <source>&quot;%1&quot; is no type of a column</source>
            <translation>“%1”不是列的类型</translation>
        </message>
        <message>
            <location filename="../../core/tables/TypedTable.cpp"/>
            <source>Its columns are %1?</source>
            <translation>其列有 %=1？</translation>
        </message>
        <message>
            <location filename="../../core/tables/TypedTable.cpp"/>
            <source>Did you mean %1</source>
            <translation>是否指 %1</translation>
        </message>
        <message>
            <location filename="../../core/tables/TypedTable.cpp"/>
            <source>Did you mean %1?</source>
            <translation>是否指 %1？</translation>
        </message>
        <message>
            <location filename="../../core/tables/TypedTable.cpp"/>
            <source>Column</source>
            <translation>列</translation>
        </message>
        <message>
            <location filename="../../core/tables/TypedTable.cpp"/>
            <source>Guessed</source>
            <translation>推测</translation>
        </message>
        <message>
            <location filename="../../core/tables/TypedTable.cpp"/>
            <source>Different</source>
            <translation>不同</translation>
        </message>
        <message>
            <location filename="../../core/tables/TypedTable.cpp"/>
            <source>Values</source>
            <translation>取值</translation>
        </message>
        <message>
            <location filename="../../core/tables/TypedTable.cpp"/>
            <source>column &quot;%1&quot; has no numbers, it is of the type %2</source>
            <translation>“%1”列没有数值，其类型为 %2</translation>
        </message>
        <message>
            <location filename="../../core/tables/TypedTable.cpp"/>
            <source>Choose another column</source>
            <translation>请选择其他列</translation>
        </message>
        <message>
            <location filename="../../core/tables/Xlsx.cpp"/>
            <source>cannot be written as XLSX (%1)</source>
            <translation>无法写为 XLSX（%1）</translation>
        </message>
        <message>
            <location filename="../../core/tables/Xlsx.cpp"/>
            <source>Free some space there and in the folder of temporary files, or write a .csv</source>
            <translation>请在该处和临时文件夹中释放空间，或写为 .csv</translation>
        </message>
        <message>
            <location filename="../../core/tables/Xlsx.cpp"/>
            <source>the sheet &quot;%1&quot; has no name that Excel takes</source>
            <translation>工作表“%1”的名称 Excel 不接受</translation>
        </message>
        <message>
            <location filename="../../core/tables/Xlsx.cpp"/>
            <source>Rename it</source>
            <translation>请将其改名</translation>
        </message>
        <message>
            <location filename="../../core/tables/Xlsx.cpp"/>
            <source>a sheet of Excel holds %1 cases and %2 columns, not %3 and %4</source>
            <translation>Excel 工作表最多容纳 %1 例和 %2 列，而非 %3 例和 %4 列</translation>
        </message>
        <message>
            <location filename="../../core/tables/Xlsx.cpp"/>
            <source>Write a .csv</source>
            <translation>请写为 .csv</translation>
        </message>
        <message>
            <location filename="../../core/tables/XlsxParts.cpp"/>
            <source>Target</source>
            <translation>Target</translation>
        </message>
        <message>
            <location filename="../../core/tables/XlsxParts.cpp"/>
            <source>is too large: it has more than %1 %2</source>
            <translation>过大：超过 %1 %2</translation>
        </message>
        <message>
            <location filename="../../core/tables/XlsxParts.cpp"/>
            <source>Save the sheet as CSV UTF-8</source>
            <translation>请将工作表保存为 CSV UTF-8</translation>
        </message>
        <message>
            <location filename="../../core/tables/XlsxParts.cpp"/>
            <source>is damaged (%1)</source>
            <translation>已损坏（%1）</translation>
        </message>
        <message>
            <location filename="../../core/tables/XlsxParts.cpp"/>
            <source>Open it in Excel or LibreOffice and save it anew as .xlsx</source>
            <translation>请在 Excel 或 LibreOffice 中打开并重新保存为 .xlsx</translation>
        </message>
        <message>
            <location filename="../../core/tables/XlsxParts.cpp"/>
            <source>is no workbook of Excel (.xlsx)</source>
            <translation>不是 Excel 工作簿 (.xlsx)</translation>
        </message>
        <message>
            <location filename="../../core/tables/XlsxParts.cpp"/>
            <source>Save the table as .xlsx or as CSV UTF-8</source>
            <translation>请将表保存为 .xlsx 或 CSV UTF-8</translation>
        </message>
        <message>
            <location filename="../../core/tables/XlsxParts.cpp"/>
            <source>has no sheet of cells</source>
            <translation>没有含单元格的工作表</translation>
        </message>
        <message>
            <location filename="../../core/tables/XlsxReader.cpp"/>
            <source>is an old Excel file (.xls) or has a password</source>
            <translation>是旧版 Excel 文件 (.xls) 或有密码</translation>
        </message>
        <message>
            <location filename="../../core/tables/XlsxReader.cpp"/>
            <source>Save it as .xlsx without a password</source>
            <translation>请保存为没有密码的 .xlsx</translation>
        </message>
        <message>
            <location filename="../../core/tables/XlsxReader.cpp"/>
            <source>has no sheet that is not hidden</source>
            <translation>没有未隐藏的工作表</translation>
        </message>
        <message>
            <location filename="../../core/tables/XlsxReader.cpp"/>
            <source>Name the sheet</source>
            <translation>请指明工作表</translation>
        </message>
        <message>
            <location filename="../../core/tables/XlsxReader.cpp"/>
            <source>has no sheet &quot;%1&quot;</source>
            <translation>没有工作表“%1”</translation>
        </message>
        <message>
            <location filename="../../core/tables/XlsxReader.cpp"/>
            <source>Its sheets are %1</source>
            <translation>其工作表有 %1</translation>
        </message>
        <message>
            <location filename="../../core/tables/XlsxReader.cpp"/>
            <source>cell %1 has a value, but its column has no name in row %2</source>
            <translation>单元格 %1 有值，但其列在第 %2 行没有名称</translation>
        </message>
        <message>
            <location filename="../../core/tables/XlsxReader.cpp"/>
            <source>Name every column in the first row</source>
            <translation>请在第一行为每列命名</translation>
        </message>
        <message>
            <location filename="../../core/tables/XlsxReader.cpp"/>
            <source>Give a table with a row of column names and a row per case</source>
            <translation>请提供首行为列名、每例一行的表</translation>
        </message>
        <message>
            <location filename="../../core/tables/XlsxSheetCells.cpp"/>
            <source>cell %1 has a formula whose result is not stored</source>
            <translation>单元格 %1 的公式没有保存结果</translation>
        </message>
        <message>
            <location filename="../../core/tables/XlsxSheetCells.cpp"/>
            <source>Open it in Excel or LibreOffice and save it, or put the value there</source>
            <translation>请在 Excel 或 LibreOffice 中打开并保存，或直接填入数值</translation>
        </message>
        <message>
            <location filename="../../core/tables/XmlReader.cpp"/>
            <source>is damaged (%1 is no XML)</source>
            <translation>已损坏（%1 不是 XML）</translation>
        </message>
        <message>
            <location filename="../../core/tables/ZipArchive.cpp"/>
            <source>is damaged or was cut short</source>
            <translation>已损坏或不完整</translation>
        </message>
        <message>
            <location filename="../../core/tables/ZipArchive.cpp"/>
            <source>is no .xlsx file</source>
            <translation>不是 .xlsx 文件</translation>
        </message>
        <message>
            <location filename="../../core/tables/ZipArchive.cpp"/>
            <source>is a zip archive in several parts or beyond 4 GB</source>
            <translation>是分卷或超过 4 GB 的 zip 压缩包</translation>
        </message>
        <message>
            <location filename="../../core/tables/ZipArchive.cpp"/>
            <source>is encrypted</source>
            <translation>已加密</translation>
        </message>
        <message>
            <location filename="../../core/tables/ZipArchive.cpp"/>
            <source>Save it without a password</source>
            <translation>请不带密码保存</translation>
        </message>
        <message>
            <location filename="../../core/tables/ZipArchive.cpp"/>
            <source>lacks its part %1</source>
            <translation>缺少其组成部分 %1</translation>
        </message>
        <message>
            <location filename="../../core/tables/ZipArchive.cpp"/>
            <source>is packed in a way that Excel does not use</source>
            <translation>的打包方式不是 Excel 所用</translation>
        </message>
        <message>
            <location filename="../../core/tables/ZipArchive.cpp"/>
            <source>is too large: its part %1 has more than %2 MB</source>
            <translation>过大：其组成部分 %1 超过 %2 MB</translation>
        </message>
        <message>
            <location filename="../../ui/case/CaseFiles.cpp"/>
            <source>there is no image to put it on</source>
            <translation>没有可叠加轮廓的图像</translation>
        </message>
        <message>
            <location filename="../../ui/case/CaseFiles.cpp"/>
            <source>Open the image first</source>
            <translation>请先打开图像</translation>
        </message>
        <message>
            <location filename="../../ui/case/CasePredictions.cpp"/>
            <source>The outline was drawn on another grid and resampled onto this phase</source>
            <translation>轮廓是在另一网格上勾画的，已重采样到此期相</translation>
        </message>
        <message>
            <location filename="../../ui/case/CasePredictions.cpp"/>
            <source>no series is known to be of the phase &quot;%1&quot;</source>
            <translation>没有已知属于期相“%1”的序列</translation>
        </message>
        <message>
            <location filename="../../ui/case/CasePredictions.cpp"/>
            <source>Choose the phase of each series in the list</source>
            <translation>请在列表中为各序列选择期相</translation>
        </message>
        <message>
            <location filename="../../ui/case/CasePredictions.cpp"/>
            <source>It asks where the case was scanned</source>
            <translation>它需要知道病例在何处扫描</translation>
        </message>
        <message>
            <location filename="../../ui/case/Findings.h"/>
            <source>diameter [mm]</source>
            <translation>diameter [mm]</translation>
        </message>
        <message>
            <location filename="../../ui/guide/AboutText.cpp"/>
            <source>Eigen</source>
            <translation>Eigen</translation>
        </message>
        <message>
            <location filename="../../ui/guide/AboutText.cpp"/>
            <source>Boost</source>
            <translation>Boost</translation>
        </message>
        <message>
            <location filename="../../ui/guide/AboutText.cpp"/>
            <source>public domain</source>
            <translation>public domain</translation>
        </message>
        <message>
            <location filename="../../ui/guide/AboutText.cpp"/>
            <source>JSON for Modern C++</source>
            <translation>JSON for Modern C++</translation>
        </message>
        <message>
            <location filename="../../ui/guide/AboutText.cpp"/>
            <source>Zlib</source>
            <translation>Zlib</translation>
        </message>
        <message>
            <location filename="../../ui/jobs/JobRunner.cpp"/>
            <source>the memory does not suffice</source>
            <translation>内存不足</translation>
        </message>
        <message>
            <location filename="../../ui/jobs/JobRunner.cpp"/>
            <source>Close other programs, or choose a smaller image</source>
            <translation>请关闭其他程序，或选择更小的图像</translation>
        </message>
        <message>
            <location filename="../../ui/jobs/JobRunner.cpp"/>
            <source>an unexpected fault: %1</source>
            <translation>意外故障：%1</translation>
        </message>
        <message>
            <location filename="../../ui/jobs/JobRunner.cpp"/>
            <source>Please report it with the steps that led to it</source>
            <translation>请报告该故障及其产生的步骤</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/LanguageSection.cpp"/>
            <source>English</source>
            <translation>English</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/PreferencesStore.cpp"/>
            <source>can't be written</source>
            <translation>无法写入</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/PreferencesStore.cpp"/>
            <source>The settings file %1</source>
            <translation>设置文件 %1</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/PreferencesStore.cpp"/>
            <source>Free some space or allow writing there; the change holds until the program ends</source>
            <translation>请腾出磁盘空间，或允许在该处写入；在程序结束之前，更改一直有效</translation>
        </message>
        <message>
            <location filename="../../ui/printing/FigureFile.cpp"/>
            <source>has no ending that says how to write the figure</source>
            <translation>没有说明图的写出方式的后缀</translation>
        </message>
        <message>
            <location filename="../../ui/printing/FigureFile.cpp"/>
            <source>has the ending &quot;%1&quot;, which no figure is written with</source>
            <translation>的后缀为“%1”，不能用于写出图</translation>
        </message>
        <message>
            <location filename="../../ui/printing/FigureFile.cpp"/>
            <source>Choose a name that ends in .png, .svg, .pdf or .csv</source>
            <translation>请选择以 .png、.svg、.pdf 或 .csv 结尾的文件名</translation>
        </message>
        <message>
            <location filename="../../ui/printing/StudyExport.cpp"/>
            <source>Export of a study by Rimlight</source>
            <translation>Export of a study by Rimlight</translation>
        </message>
        <message>
            <location filename="../../ui/printing/StudyExport.cpp"/>
            <source>holds something else than an earlier export of a study</source>
            <translation>含有先前研究导出以外的内容</translation>
        </message>
        <message>
            <location filename="../../ui/printing/StudyExport.cpp"/>
            <source>is there already and no folder</source>
            <translation>已存在且不是文件夹</translation>
        </message>
        <message>
            <location filename="../../ui/printing/StudyExport.cpp"/>
            <source>Choose a new folder, an empty one, or that of an earlier export</source>
            <translation>请选择新文件夹、空文件夹或先前导出的文件夹</translation>
        </message>
        <message>
            <location filename="../../ui/printing/StudyExport.cpp"/>
            <source>cannot be made</source>
            <translation>无法创建</translation>
        </message>
        <message>
            <location filename="../../ui/printing/StudyExport.cpp"/>
            <source>Choose a folder inside one that you may write to</source>
            <translation>请在有写入权限的文件夹内选择</translation>
        </message>
        <message>
            <location filename="../../ui/printing/StudyExport.cpp"/>
            <source>Choose a folder that you may write to</source>
            <translation>请选择有写入权限的文件夹</translation>
        </message>
        <message>
            <location filename="../../ui/printing/StudyExport.cpp"/>
            <source>Contents</source>
            <translation>目录</translation>
        </message>
        <message>
            <location filename="../../ui/printing/StudyExport.cpp"/>
            <source>Sheet</source>
            <translation>工作表</translation>
        </message>
        <message>
            <location filename="../../ui/printing/StudyExport.cpp"/>
            <source>Caption</source>
            <translation>题注</translation>
        </message>
        <message>
            <location filename="../../ui/printing/StudyExport.cpp"/>
            <source>Writing %1</source>
            <translation>正在写出 %1</translation>
        </message>
        <message>
            <location filename="../../ui/printing/StudyExport.cpp"/>
            <source>%1: not written, since it %2</source>
            <translation>%1：未写出，因为它%2</translation>
        </message>
        <message>
            <location filename="../../ui/printing/StudyExport.cpp"/>
            <source>report.pdf: the report, for paper</source>
            <translation>report.pdf：供打印的报告</translation>
        </message>
        <message>
            <location filename="../../ui/printing/StudyExport.cpp"/>
            <source>report.html: the same for a browser; it needs nothing from elsewhere</source>
            <translation>report.html：供浏览器查看的同一报告，不依赖其他文件</translation>
        </message>
        <message>
            <location filename="../../ui/printing/StudyExport.cpp"/>
            <source>report-tables.xlsx: the tables of the report, one sheet each, with the digits that it prints</source>
            <translation>report-tables.xlsx：报告中的表，每表一个工作表，位数同报告</translation>
        </message>
        <message>
            <location filename="../../ui/printing/StudyExport.cpp"/>
            <source>tables/: every table of the study as CSV (UTF-8), with full precision</source>
            <translation>tables/：研究的全部表，CSV (UTF-8)，全部精度</translation>
        </message>
        <message>
            <location filename="../../ui/printing/StudyExport.cpp"/>
            <source>figures/: every figure as SVG</source>
            <translation>figures/：全部图，SVG</translation>
        </message>
        <message>
            <location filename="../../ui/printing/StudyExport.cpp"/>
            <source>Printing</source>
            <translation>正在排印</translation>
        </message>
        <message>
            <location filename="../../ui/printing/StudyExport.cpp"/>
            <source>Writing HTML</source>
            <translation>正在写出 HTML</translation>
        </message>
        <message>
            <location filename="../../ui/printing/StudyExport.cpp"/>
            <source>Writing the workbook</source>
            <translation>正在写出工作簿</translation>
        </message>
        <message>
            <location filename="../../ui/printing/StudyExport.cpp"/>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <location filename="../../ui/segment/EditSession.cpp"/>
            <source>this case is being edited in another window of Rimlight</source>
            <translation>此病例正在另一个 Rimlight 窗口中编辑</translation>
        </message>
        <message>
            <location filename="../../ui/segment/EditSession.cpp"/>
            <source>The automatic copy</source>
            <translation>自动副本</translation>
        </message>
        <message>
            <location filename="../../ui/segment/EditSession.cpp"/>
            <source>Close it there, or save often: no automatic copy is kept in this window</source>
            <translation>请在那里关闭，或经常保存：本窗口不保留自动副本</translation>
        </message>
        <message>
            <location filename="../../ui/segment/SegmentChanges.cpp"/>
            <source>there is no second segment</source>
            <translation>没有第二个分割</translation>
        </message>
        <message>
            <location filename="../../ui/segment/SegmentChanges.cpp"/>
            <source>The change</source>
            <translation>该修改</translation>
        </message>
        <message>
            <location filename="../../ui/segment/SegmentChanges.cpp"/>
            <source>Make or import another segment first</source>
            <translation>请先创建或导入另一个分割</translation>
        </message>
        <message>
            <location filename="../../ui/segment/SegmentChanges.cpp"/>
            <source>%1 part %2</source>
            <translation>%1 part %2</translation>
        </message>
        <message>
            <location filename="../../ui/segment/SegmentChanges.cpp"/>
            <source>there is one region of seeds only</source>
            <translation>只有一个种子区域</translation>
        </message>
        <message>
            <location filename="../../ui/segment/SegmentChanges.cpp"/>
            <source>Growing from seeds</source>
            <translation>种子生长</translation>
        </message>
        <message>
            <location filename="../../ui/segment/SegmentChanges.cpp"/>
            <source>Brush some of the tumour into one region and some of its surroundings into another</source>
            <translation>请用画笔在一个区域中标出部分肿瘤，在另一区域中标出部分周围组织</translation>
        </message>
        <message>
            <location filename="../../ui/study/CasePanel.cpp"/>
            <source>cross-validated probability</source>
            <translation>交叉验证概率</translation>
        </message>
        <message>
            <location filename="../../ui/study/StudyPage.cpp"/>
            <source>has no image that could be opened</source>
            <translation>没有可打开的图像</translation>
        </message>
        <message>
            <location filename="../../ui/study/StudyPage.cpp"/>
            <source>Open the study's own file, which knows where the images lie</source>
            <translation>请打开研究自己的文件，其中记有图像的位置</translation>
        </message>
        <message>
            <location filename="../../ui/study/wizard/DraftState.cpp"/>
            <source>The protocol</source>
            <translation>方案</translation>
        </message>
        <message>
            <location filename="../../ui/study/wizard/ModelsStep.cpp"/>
            <source>%1 Legal: %2</source>
            <translation>%1可取值：%2</translation>
        </message>
        <message>
            <location filename="../../ui/viewer/ViewerModel.cpp"/>
            <source>the region lies on another grid than the image: %1</source>
            <translation>区域与图像的网格不同：%1</translation>
        </message>
        <message>
            <location filename="../../ui/viewer/ViewerModel.cpp"/>
            <source>Resample the mask onto the image first</source>
            <translation>请先将掩膜重采样到该图像</translation>
        </message>
        <message>
            <location filename="../../ui/viewer/ViewerModel.cpp"/>
            <source>the region lies on a grid of %1 voxels, the image on one of %2</source>
            <translation>区域的网格为 %1 个体素，图像的网格为 %2</translation>
        </message>
        <message>
            <location filename="../../ui/viewer/ViewerModel.cpp"/>
            <source>The preview</source>
            <translation>预览</translation>
        </message>
    </context>
    <context>
        <name>core, by hand</name>
        <message>
            <source>Legal: %1</source>
            <translation>可取值：%1</translation>
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
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>training</source>
            <translation>训练集</translation>
        </message>
        <message>
            <source>test</source>
            <translation>测试集</translation>
        </message>
        <message>
            <source>external</source>
            <translation>外部验证集</translation>
        </message>
        <message>
            <source>external validation</source>
            <translation>外部验证集</translation>
        </message>
        <message>
            <source>external-validation</source>
            <translation>外部验证集</translation>
        </message>
        <message>
            <source>cross-validation</source>
            <translation>交叉验证</translation>
        </message>
        <message>
            <source>apparent</source>
            <translation>表观</translation>
        </message>
        <message>
            <source>training part</source>
            <translation>训练集</translation>
        </message>
        <message>
            <source>test part</source>
            <translation>测试集</translation>
        </message>
        <message>
            <source>external part</source>
            <translation>外部验证集</translation>
        </message>
        <message>
            <source>excluded</source>
            <translation>已排除</translation>
        </message>
        <message>
            <source>included</source>
            <translation>纳入</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>训练集</translation>
        </message>
        <message>
            <source>whole</source>
            <translation>整体</translation>
        </message>
        <message>
            <source>the region</source>
            <translation>区域</translation>
        </message>
        <message>
            <source>region</source>
            <translation>区域</translation>
        </message>
        <message>
            <source>tumour</source>
            <translation>肿瘤</translation>
        </message>
        <message>
            <source>main</source>
            <translation>主要</translation>
        </message>
        <message>
            <source>score</source>
            <translation>评分</translation>
        </message>
        <message>
            <source>probability</source>
            <translation>概率</translation>
        </message>
        <message>
            <source>outcome</source>
            <translation>结局</translation>
        </message>
        <message>
            <source>feature</source>
            <translation>特征</translation>
        </message>
        <message>
            <source>features</source>
            <translation>特征</translation>
        </message>
        <message>
            <source>class</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>case</source>
            <translation>病例</translation>
        </message>
        <message>
            <source>cases</source>
            <translation>例</translation>
        </message>
        <message>
            <source>part</source>
            <translation>数据集</translation>
        </message>
        <message>
            <source>model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>models</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>group</source>
            <translation>组</translation>
        </message>
        <message>
            <source>variable</source>
            <translation>变量</translation>
        </message>
        <message>
            <source>value</source>
            <translation>数值</translation>
        </message>
        <message>
            <source>values</source>
            <translation>数值</translation>
        </message>
        <message>
            <source>count</source>
            <translation>例数</translation>
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
            <source>symmetric</source>
            <translation>对称</translation>
        </message>
        <message>
            <source>original</source>
            <translation>原始</translation>
        </message>
        <message>
            <source>square</source>
            <translation>平方</translation>
        </message>
        <message>
            <source>logarithm</source>
            <translation>对数</translation>
        </message>
        <message>
            <source>exponential</source>
            <translation>指数</translation>
        </message>
        <message>
            <source>gradient</source>
            <translation>梯度</translation>
        </message>
        <message>
            <source>wavelet</source>
            <translation>小波</translation>
        </message>
        <message>
            <source>tumor</source>
            <translation>肿瘤</translation>
        </message>
        <message>
            <source>answered</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>partly</source>
            <translation>部分完成</translation>
        </message>
        <message>
            <source>open</source>
            <translation>未完成</translation>
        </message>
        <message>
            <source>number</source>
            <translation>数值</translation>
        </message>
        <message>
            <source>category</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>text</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>binary</source>
            <translation>二分类</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>无</translation>
        </message>
        <message>
            <source>time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>times</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>event</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>events</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>days</source>
            <translation>天</translation>
        </message>
        <message>
            <source>weeks</source>
            <translation>周</translation>
        </message>
        <message>
            <source>months</source>
            <translation>个月</translation>
        </message>
        <message>
            <source>years</source>
            <translation>年</translation>
        </message>
        <message>
            <source>month</source>
            <translation>个月</translation>
        </message>
        <message>
            <source>year</source>
            <translation>年</translation>
        </message>
        <message>
            <source>day</source>
            <translation>天</translation>
        </message>
        <message>
            <source>week</source>
            <translation>周</translation>
        </message>
        <message>
            <source>high</source>
            <translation>高</translation>
        </message>
        <message>
            <source>low</source>
            <translation>低</translation>
        </message>
        <message>
            <source>alone</source>
            <translation>单独</translation>
        </message>
        <message>
            <source>step</source>
            <translation>步骤</translation>
        </message>
        <message>
            <source>before</source>
            <translation>之前</translation>
        </message>
        <message>
            <source>after</source>
            <translation>之后</translation>
        </message>
        <message>
            <source>left</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>because</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>verdict</source>
            <translation>判定</translation>
        </message>
        <message>
            <source>selected</source>
            <translation>入选</translation>
        </message>
        <message>
            <source>dropped</source>
            <translation>剔除</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>measure</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>estimate</source>
            <translation>估计值</translation>
        </message>
        <message>
            <source>threshold</source>
            <translation>阈值</translation>
        </message>
        <message>
            <source>slope</source>
            <translation>斜率</translation>
        </message>
        <message>
            <source>intercept</source>
            <translation>截距</translation>
        </message>
        <message>
            <source>sensitivity</source>
            <translation>敏感度</translation>
        </message>
        <message>
            <source>specificity</source>
            <translation>特异度</translation>
        </message>
        <message>
            <source>accuracy</source>
            <translation>准确率</translation>
        </message>
        <message>
            <source>n</source>
            <translation>例数</translation>
        </message>
        <message>
            <source>p</source>
            <translation>p</translation>
        </message>
        <message>
            <source>auc</source>
            <translation>AUC</translation>
        </message>
        <message>
            <source>ppv</source>
            <translation>阳性预测值</translation>
        </message>
        <message>
            <source>npv</source>
            <translation>阴性预测值</translation>
        </message>
        <message>
            <source>f1</source>
            <translation>F1 值</translation>
        </message>
        <message>
            <source>mcc</source>
            <translation>Matthews 相关系数</translation>
        </message>
        <message>
            <source>youden</source>
            <translation>约登指数</translation>
        </message>
        <message>
            <source>brier</source>
            <translation>Brier 评分</translation>
        </message>
        <message>
            <source>positives</source>
            <translation>阳性例数</translation>
        </message>
        <message>
            <source>negatives</source>
            <translation>阴性例数</translation>
        </message>
        <message>
            <source>positive</source>
            <translation>阳性</translation>
        </message>
        <message>
            <source>negative</source>
            <translation>阴性</translation>
        </message>
        <message>
            <source>cutoff</source>
            <translation>截断值</translation>
        </message>
        <message>
            <source>cut-off</source>
            <translation>截断值</translation>
        </message>
        <message>
            <source>balanced accuracy</source>
            <translation>平衡准确率</translation>
        </message>
        <message>
            <source>coefficient</source>
            <translation>系数</translation>
        </message>
        <message>
            <source>weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>importance</source>
            <translation>重要性</translation>
        </message>
        <message>
            <source>reading</source>
            <translation>测量</translation>
        </message>
        <message>
            <source>readings</source>
            <translation>测量</translation>
        </message>
        <message>
            <source>reader</source>
            <translation>阅片者</translation>
        </message>
        <message>
            <source>volume</source>
            <translation>体积</translation>
        </message>
        <message>
            <source>poor</source>
            <translation>差</translation>
        </message>
        <message>
            <source>moderate</source>
            <translation>中等</translation>
        </message>
        <message>
            <source>good</source>
            <translation>良好</translation>
        </message>
        <message>
            <source>excellent</source>
            <translation>优秀</translation>
        </message>
        <message>
            <source>lambda</source>
            <translation>lambda</translation>
        </message>
        <message>
            <source>lambda.min</source>
            <translation>lambda.min</translation>
        </message>
        <message>
            <source>lambda.1se</source>
            <translation>lambda.1se</translation>
        </message>
        <message>
            <source>step %1</source>
            <translation>步骤 %1</translation>
        </message>
        <message>
            <source>in %1</source>
            <translation>%1</translation>
        </message>
        <message>
            <source>%1 (%2 cases)</source>
            <translation>%1（%2 例）</translation>
        </message>
        <message>
            <source>%1 (%2 case)</source>
            <translation>%1（%2 例）</translation>
        </message>
        <message>
            <source>%1 (n = %2)</source>
            <translation>%1（n = %2）</translation>
        </message>
        <message>
            <source>%1: %2 (%3 cases)</source>
            <translation>%1：%2（%3 例）</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>测试集</translation>
        </message>
        <message>
            <source>Cross-validation</source>
            <translation>交叉验证</translation>
        </message>
        <message>
            <source>External</source>
            <translation>外部验证集</translation>
        </message>
        <message>
            <source>External validation</source>
            <translation>外部验证集</translation>
        </message>
        <message>
            <source>Radscore %1</source>
            <translation>影像组学评分 %1</translation>
        </message>
        <message>
            <source>intensity</source>
            <translation>强度</translation>
        </message>
        <message>
            <source>shape</source>
            <translation>形状</translation>
        </message>
        <message>
            <source>texture</source>
            <translation>纹理</translation>
        </message>
        <message>
            <source>texture, GLCM</source>
            <translation>纹理，GLCM</translation>
        </message>
        <message>
            <source>texture, GLRLM</source>
            <translation>纹理，GLRLM</translation>
        </message>
        <message>
            <source>texture, GLSZM</source>
            <translation>纹理，GLSZM</translation>
        </message>
        <message>
            <source>texture, GLDM</source>
            <translation>纹理，GLDM</translation>
        </message>
        <message>
            <source>texture, NGTDM</source>
            <translation>纹理，NGTDM</translation>
        </message>
        <message>
            <source>intensity: %1</source>
            <translation>强度：%1</translation>
        </message>
        <message>
            <source>shape: %1</source>
            <translation>形状：%1</translation>
        </message>
        <message>
            <source>shape in the slice: %1</source>
            <translation>层面内形状：%1</translation>
        </message>
        <message>
            <source>texture, GLCM: %1</source>
            <translation>纹理 (GLCM)：%1</translation>
        </message>
        <message>
            <source>texture, GLRLM: %1</source>
            <translation>纹理 (GLRLM)：%1</translation>
        </message>
        <message>
            <source>texture, GLSZM: %1</source>
            <translation>纹理 (GLSZM)：%1</translation>
        </message>
        <message>
            <source>texture, GLDM: %1</source>
            <translation>纹理 (GLDM)：%1</translation>
        </message>
        <message>
            <source>texture, NGTDM: %1</source>
            <translation>纹理 (NGTDM)：%1</translation>
        </message>
        <message>
            <source>energy</source>
            <translation>能量</translation>
        </message>
        <message>
            <source>total energy</source>
            <translation>总能量</translation>
        </message>
        <message>
            <source>entropy</source>
            <translation>熵</translation>
        </message>
        <message>
            <source>kurtosis</source>
            <translation>峰度</translation>
        </message>
        <message>
            <source>skewness</source>
            <translation>偏度</translation>
        </message>
        <message>
            <source>maximum</source>
            <translation>最大值</translation>
        </message>
        <message>
            <source>minimum</source>
            <translation>最小值</translation>
        </message>
        <message>
            <source>mean absolute deviation</source>
            <translation>平均绝对偏差</translation>
        </message>
        <message>
            <source>robust mean absolute deviation</source>
            <translation>稳健平均绝对偏差</translation>
        </message>
        <message>
            <source>range</source>
            <translation>范围</translation>
        </message>
        <message>
            <source>uniformity</source>
            <translation>均匀性</translation>
        </message>
        <message>
            <source>variance</source>
            <translation>方差</translation>
        </message>
        <message>
            <source>standard deviation</source>
            <translation>标准差</translation>
        </message>
        <message>
            <source>autocorrelation</source>
            <translation>自相关</translation>
        </message>
        <message>
            <source>joint average</source>
            <translation>联合均值</translation>
        </message>
        <message>
            <source>cluster prominence</source>
            <translation>聚类突出度</translation>
        </message>
        <message>
            <source>cluster shade</source>
            <translation>聚类阴影</translation>
        </message>
        <message>
            <source>cluster tendency</source>
            <translation>聚类趋势</translation>
        </message>
        <message>
            <source>contrast</source>
            <translation>对比度</translation>
        </message>
        <message>
            <source>correlation</source>
            <translation>相关性</translation>
        </message>
        <message>
            <source>difference average</source>
            <translation>差均值</translation>
        </message>
        <message>
            <source>difference entropy</source>
            <translation>差熵</translation>
        </message>
        <message>
            <source>difference variance</source>
            <translation>差方差</translation>
        </message>
        <message>
            <source>dissimilarity</source>
            <translation>相异性</translation>
        </message>
        <message>
            <source>joint energy</source>
            <translation>联合能量</translation>
        </message>
        <message>
            <source>joint entropy</source>
            <translation>联合熵</translation>
        </message>
        <message>
            <source>homogeneity1</source>
            <translation>同质性 1</translation>
        </message>
        <message>
            <source>homogeneity2</source>
            <translation>同质性 2</translation>
        </message>
        <message>
            <source>inverse variance</source>
            <translation>逆方差</translation>
        </message>
        <message>
            <source>maximum probability</source>
            <translation>最大概率</translation>
        </message>
        <message>
            <source>sum average</source>
            <translation>和均值</translation>
        </message>
        <message>
            <source>sum entropy</source>
            <translation>和熵</translation>
        </message>
        <message>
            <source>sum variance</source>
            <translation>和方差</translation>
        </message>
        <message>
            <source>grey level non-uniformity</source>
            <translation>灰度非均匀性</translation>
        </message>
        <message>
            <source>grey level non-uniformity, normalised</source>
            <translation>归一化灰度非均匀性</translation>
        </message>
        <message>
            <source>grey level variance</source>
            <translation>灰度方差</translation>
        </message>
        <message>
            <source>high grey level run emphasis</source>
            <translation>高灰度游程优势</translation>
        </message>
        <message>
            <source>long run emphasis</source>
            <translation>长游程优势</translation>
        </message>
        <message>
            <source>long run high grey level emphasis</source>
            <translation>长游程高灰度优势</translation>
        </message>
        <message>
            <source>long run low grey level emphasis</source>
            <translation>长游程低灰度优势</translation>
        </message>
        <message>
            <source>low grey level run emphasis</source>
            <translation>低灰度游程优势</translation>
        </message>
        <message>
            <source>run entropy</source>
            <translation>游程熵</translation>
        </message>
        <message>
            <source>run length non-uniformity</source>
            <translation>游程长度非均匀性</translation>
        </message>
        <message>
            <source>run length non-uniformity, normalised</source>
            <translation>归一化游程长度非均匀性</translation>
        </message>
        <message>
            <source>run percentage</source>
            <translation>游程百分比</translation>
        </message>
        <message>
            <source>run variance</source>
            <translation>游程方差</translation>
        </message>
        <message>
            <source>short run emphasis</source>
            <translation>短游程优势</translation>
        </message>
        <message>
            <source>short run high grey level emphasis</source>
            <translation>短游程高灰度优势</translation>
        </message>
        <message>
            <source>short run low grey level emphasis</source>
            <translation>短游程低灰度优势</translation>
        </message>
        <message>
            <source>high grey level zone emphasis</source>
            <translation>高灰度区优势</translation>
        </message>
        <message>
            <source>large area emphasis</source>
            <translation>大区域优势</translation>
        </message>
        <message>
            <source>large area high grey level emphasis</source>
            <translation>大区域高灰度优势</translation>
        </message>
        <message>
            <source>large area low grey level emphasis</source>
            <translation>大区域低灰度优势</translation>
        </message>
        <message>
            <source>low grey level zone emphasis</source>
            <translation>低灰度区优势</translation>
        </message>
        <message>
            <source>size zone non-uniformity</source>
            <translation>区域大小非均匀性</translation>
        </message>
        <message>
            <source>size zone non-uniformity, normalised</source>
            <translation>归一化区域大小非均匀性</translation>
        </message>
        <message>
            <source>small area emphasis</source>
            <translation>小区域优势</translation>
        </message>
        <message>
            <source>small area high grey level emphasis</source>
            <translation>小区域高灰度优势</translation>
        </message>
        <message>
            <source>small area low grey level emphasis</source>
            <translation>小区域低灰度优势</translation>
        </message>
        <message>
            <source>zone entropy</source>
            <translation>区域熵</translation>
        </message>
        <message>
            <source>zone percentage</source>
            <translation>区域百分比</translation>
        </message>
        <message>
            <source>zone variance</source>
            <translation>区域方差</translation>
        </message>
        <message>
            <source>dependence entropy</source>
            <translation>依赖熵</translation>
        </message>
        <message>
            <source>dependence non-uniformity</source>
            <translation>依赖非均匀性</translation>
        </message>
        <message>
            <source>dependence non-uniformity, normalised</source>
            <translation>归一化依赖非均匀性</translation>
        </message>
        <message>
            <source>dependence percentage</source>
            <translation>依赖百分比</translation>
        </message>
        <message>
            <source>dependence variance</source>
            <translation>依赖方差</translation>
        </message>
        <message>
            <source>high grey level emphasis</source>
            <translation>高灰度优势</translation>
        </message>
        <message>
            <source>low grey level emphasis</source>
            <translation>低灰度优势</translation>
        </message>
        <message>
            <source>large dependence emphasis</source>
            <translation>大依赖优势</translation>
        </message>
        <message>
            <source>large dependence high grey level emphasis</source>
            <translation>大依赖高灰度优势</translation>
        </message>
        <message>
            <source>large dependence low grey level emphasis</source>
            <translation>大依赖低灰度优势</translation>
        </message>
        <message>
            <source>small dependence emphasis</source>
            <translation>小依赖优势</translation>
        </message>
        <message>
            <source>small dependence high grey level emphasis</source>
            <translation>小依赖高灰度优势</translation>
        </message>
        <message>
            <source>small dependence low grey level emphasis</source>
            <translation>小依赖低灰度优势</translation>
        </message>
        <message>
            <source>busyness</source>
            <translation>繁忙度</translation>
        </message>
        <message>
            <source>coarseness</source>
            <translation>粗糙度</translation>
        </message>
        <message>
            <source>complexity</source>
            <translation>复杂度</translation>
        </message>
        <message>
            <source>strength</source>
            <translation>强度</translation>
        </message>
        <message>
            <source>compactness1</source>
            <translation>紧致度 1</translation>
        </message>
        <message>
            <source>compactness2</source>
            <translation>紧致度 2</translation>
        </message>
        <message>
            <source>elongation</source>
            <translation>伸长度</translation>
        </message>
        <message>
            <source>flatness</source>
            <translation>扁平度</translation>
        </message>
        <message>
            <source>sphericity</source>
            <translation>球形度</translation>
        </message>
        <message>
            <source>spherical disproportion</source>
            <translation>球形不对称度</translation>
        </message>
        <message>
            <source>least axis length</source>
            <translation>最短轴长度</translation>
        </message>
        <message>
            <source>major axis length</source>
            <translation>长轴长度</translation>
        </message>
        <message>
            <source>minor axis length</source>
            <translation>短轴长度</translation>
        </message>
        <message>
            <source>maximum diameter</source>
            <translation>最大径</translation>
        </message>
        <message>
            <source>perimeter</source>
            <translation>周长</translation>
        </message>
        <message>
            <source>surface area</source>
            <translation>表面积</translation>
        </message>
        <message>
            <source>%1 alone</source>
            <translation>仅%1</translation>
        </message>
        <message>
            <source>%1, AUC %2 (%3-%4)</source>
            <translation>%1，AUC %2 (%3-%4)</translation>
        </message>
        <message>
            <source>AUC %1 (%2-%3)</source>
            <translation>AUC %1 (%2-%3)</translation>
        </message>
        <message>
            <source>coefficients</source>
            <translation>系数</translation>
        </message>
        <message>
            <source>weights</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>%1 months</source>
            <translation>%1 个月</translation>
        </message>
        <message>
            <source>%1 month</source>
            <translation>%1 个月</translation>
        </message>
        <message>
            <source>%1 days</source>
            <translation>%1 天</translation>
        </message>
        <message>
            <source>%1 weeks</source>
            <translation>%1 周</translation>
        </message>
        <message>
            <source>%1 years</source>
            <translation>%1 年</translation>
        </message>
        <message>
            <source>%1-month survival</source>
            <translation>%1 个月生存率</translation>
        </message>
        <message>
            <source>%1-year survival</source>
            <translation>%1 年生存率</translation>
        </message>
        <message>
            <source>%1-day survival</source>
            <translation>%1 天生存率</translation>
        </message>
        <message>
            <source>%1-week survival</source>
            <translation>%1 周生存率</translation>
        </message>
        <message>
            <source>%1-month risk</source>
            <translation>%1 个月风险</translation>
        </message>
        <message>
            <source>%1-year risk</source>
            <translation>%1 年风险</translation>
        </message>
        <message>
            <source>%1-day risk</source>
            <translation>%1 天风险</translation>
        </message>
        <message>
            <source>%1-week risk</source>
            <translation>%1 周风险</translation>
        </message>
        <message>
            <source>Progression-free survival</source>
            <translation>无进展生存</translation>
        </message>
        <message>
            <source>progression-free survival</source>
            <translation>无进展生存</translation>
        </message>
        <message>
            <source>Overall survival</source>
            <translation>总生存</translation>
        </message>
        <message>
            <source>overall survival</source>
            <translation>总生存</translation>
        </message>
        <message>
            <source>Event-free survival</source>
            <translation>无事件生存</translation>
        </message>
        <message>
            <source>Disease-free survival</source>
            <translation>无病生存</translation>
        </message>
        <message>
            <source>%1 training cases</source>
            <translation>%1 例训练病例</translation>
        </message>
        <message>
            <source>%1 training case</source>
            <translation>%1 例训练病例</translation>
        </message>
        <message>
            <source>%1 synthetic cases</source>
            <translation>%1 例合成病例</translation>
        </message>
        <message>
            <source>%1 synthetic case</source>
            <translation>%1 例合成病例</translation>
        </message>
        <message>
            <source>%1 missing values</source>
            <translation>%1 个缺失值</translation>
        </message>
        <message>
            <source>%1 missing value</source>
            <translation>%1 个缺失值</translation>
        </message>
        <message>
            <source>%1 columns</source>
            <translation>%1 列</translation>
        </message>
        <message>
            <source>%1 column</source>
            <translation>%1 列</translation>
        </message>
        <message>
            <source>%1 readings</source>
            <translation>%1 次测量</translation>
        </message>
        <message>
            <source>%1 reading</source>
            <translation>%1 次测量</translation>
        </message>
        <message>
            <source>%1 neighbours</source>
            <translation>%1 个近邻</translation>
        </message>
        <message>
            <source>%1 neighbour</source>
            <translation>%1 个近邻</translation>
        </message>
        <message>
            <source>%1 grey levels</source>
            <translation>%1 个灰度级</translation>
        </message>
        <message>
            <source>%1 folds</source>
            <translation>%1 折</translation>
        </message>
        <message>
            <source>%1 cases</source>
            <translation>%1 例</translation>
        </message>
        <message>
            <source>%1 case</source>
            <translation>%1 例</translation>
        </message>
        <message>
            <source>%1 features</source>
            <translation>%1 个特征</translation>
        </message>
        <message>
            <source>%1 voxels</source>
            <translation>%1 个体素</translation>
        </message>
        <message>
            <source>%1 slices</source>
            <translation>%1 层</translation>
        </message>
        <message>
            <source>%1 (exact)</source>
            <translation>%1（精确法）</translation>
        </message>
        <message>
            <source>1 - specificity</source>
            <translation>1 - 特异度</translation>
        </message>
        <message>
            <source>shift = %1; scale = %2</source>
            <translation>平移 = %1；缩放 = %2</translation>
        </message>
        <message>
            <source>linear</source>
            <translation>线性</translation>
        </message>
        <message>
            <source>Radiomics signature</source>
            <translation>影像组学标签</translation>
        </message>
        <message>
            <source>Radiomics</source>
            <translation>影像组学</translation>
        </message>
        <message>
            <source>radiomics</source>
            <translation>影像组学</translation>
        </message>
        <message>
            <source>Groups, 95 % CI</source>
            <translation>分组，95 % 置信区间</translation>
        </message>
        <message>
            <source>(%1 features)</source>
            <translation>（%1 个特征）</translation>
        </message>
        <message>
            <source>ICC above %1</source>
            <translation>ICC 大于 %1</translation>
        </message>
        <message>
            <source>ICC not above %1</source>
            <translation>ICC 不大于 %1</translation>
        </message>
        <message>
            <source>|r| = %1 with %2</source>
            <translation>与 %2 的 |r| = %1</translation>
        </message>
        <message>
            <source>Grade of clear cell renal cell carcinoma, radiomics and clinical part</source>
            <translation>肾透明细胞癌分级（影像组学与临床部分）</translation>
        </message>
        <message>
            <source>High grade rather than low</source>
            <translation>高级别与低级别的鉴别</translation>
        </message>
        <message>
            <source>Only the abstract is at hand</source>
            <translation>仅有摘要可供参考</translation>
        </message>
        <message>
            <source>the steps of selection are those of the T stage protocol</source>
            <translation>筛选步骤同 T 分期方案</translation>
        </message>
        <message>
            <source>high grade</source>
            <translation>高级别</translation>
        </message>
        <message>
            <source>low grade</source>
            <translation>低级别</translation>
        </message>
        <message>
            <source>CNN features (ResNet50 on three stacked phases)</source>
            <translation>CNN 特征（三个期相叠加的 ResNet50）</translation>
        </message>
        <message>
            <source>CNN features are not part of this version</source>
            <translation>本版本不含 CNN 特征</translation>
        </message>
        <message>
            <source>radiomic and clinical models were run without them</source>
            <translation>影像组学模型和临床模型在不含它们的情况下运行</translation>
        </message>
        <message>
            <source>T stage of clear cell renal cell carcinoma</source>
            <translation>肾透明细胞癌 T 分期</translation>
        </message>
        <message>
            <source>T3-4 rather than T1-2</source>
            <translation>T3-4 与 T1-2 的鉴别</translation>
        </message>
        <message>
            <source>The image types are not stated</source>
            <translation>未说明图像类型</translation>
        </message>
        <message>
            <source>original, eight wavelets and LoG 1, 2 and 3 mm are used (1,130 features)</source>
            <translation>采用原始图像、八个小波和 1、2、3 mm 的 LoG（1,130 个特征）</translation>
        </message>
        <message>
            <source>The paper prints a Gaussian mixture in its methods and k-means in its discussion</source>
            <translation>论文的方法部分为高斯混合，讨论部分为 k-means</translation>
        </message>
        <message>
            <source>the mixture is used</source>
            <translation>此处采用高斯混合</translation>
        </message>
        <message>
            <source>The best subregion is chosen by cross-validation inside the training part</source>
            <translation>最佳亚区由训练集内的交叉验证选定</translation>
        </message>
        <message>
            <source>the paper chose on the test set</source>
            <translation>论文是在测试集上选定的</translation>
        </message>
        <message>
            <source>The form of the ICC is not named</source>
            <translation>未指明 ICC 的形式</translation>
        </message>
        <message>
            <source>The paper does not name the form of the ICC</source>
            <translation>论文未指明 ICC 的形式</translation>
        </message>
        <message>
            <source>ICC(2,1) is used</source>
            <translation>采用 ICC(2,1)</translation>
        </message>
        <message>
            <source>ICC(2,1) is used, of each later reading with the first</source>
            <translation>采用 ICC(2,1)，后续各次与第一次比较</translation>
        </message>
        <message>
            <source>Whole tumour</source>
            <translation>整个肿瘤</translation>
        </message>
        <message>
            <source>Best subregion and ring</source>
            <translation>最佳亚区与瘤周环</translation>
        </message>
        <message>
            <source>Radiogenomics (WGCNA, GO and KEGG)</source>
            <translation>影像基因组学（WGCNA、GO 和 KEGG）</translation>
        </message>
        <message>
            <source>Gene modules are not part of this version</source>
            <translation>本版本不含基因模块</translation>
        </message>
        <message>
            <source>the Radscores in tables/predictions.csv can be taken elsewhere</source>
            <translation>tables/predictions.csv 中的影像组学评分可用于其他软件</translation>
        </message>
        <message>
            <source>Progression-free survival with posterior mediastinal tumours</source>
            <translation>后纵隔肿瘤的无进展生存</translation>
        </message>
        <message>
            <source>Progression rather than none</source>
            <translation>进展与无进展的鉴别</translation>
        </message>
        <message>
            <source>progression</source>
            <translation>进展</translation>
        </message>
        <message>
            <source>no progression</source>
            <translation>无进展</translation>
        </message>
        <message>
            <source>The wavelet and the number of grey levels are not stated</source>
            <translation>未说明小波类型和灰度级数目</translation>
        </message>
        <message>
            <source>PyRadiomics' wavelet and a bin width of 25 HU are used</source>
            <translation>采用 PyRadiomics 的小波和 25 HU 的箱宽</translation>
        </message>
        <message>
            <source>A logistic model gives no times</source>
            <translation>逻辑回归模型不给出时间</translation>
        </message>
        <message>
            <source>the nomogram is a Cox model of the clinical predictors and the Radscore</source>
            <translation>列线图采用由临床预测因素和影像组学评分组成的 Cox 模型</translation>
        </message>
        <message>
            <source>Surgical risk of neuroblastoma</source>
            <translation>神经母细胞瘤的手术风险</translation>
        </message>
        <message>
            <source>Surgical risk rather than none</source>
            <translation>有无手术风险的鉴别</translation>
        </message>
        <message>
            <source>surgical risk</source>
            <translation>有手术风险</translation>
        </message>
        <message>
            <source>no surgical risk</source>
            <translation>无手术风险</translation>
        </message>
        <message>
            <source>Intensities are normalised within the body</source>
            <translation>强度在体内标准化</translation>
        </message>
        <message>
            <source>the paper does not say where</source>
            <translation>论文未说明标准化的范围</translation>
        </message>
        <message>
            <source>The bin width is not stated</source>
            <translation>未说明箱宽</translation>
        </message>
        <message>
            <source>25 bins are used, since MR intensities have no unit</source>
            <translation>因 MR 强度没有单位，采用 25 个箱</translation>
        </message>
        <message>
            <source>SMOTE comes after the LASSO, before the classifier</source>
            <translation>SMOTE 位于 LASSO 之后、分类器之前</translation>
        </message>
        <message>
            <source>Wilms tumour or clear cell sarcoma of the kidney</source>
            <translation>肾母细胞瘤 (Wilms 瘤) 与肾透明细胞肉瘤 (CCSK)</translation>
        </message>
        <message>
            <source>CCSK rather than Wilms tumour</source>
            <translation>CCSK 与 Wilms 瘤的鉴别</translation>
        </message>
        <message>
            <source>CCSK rather than Wilms tumour?</source>
            <translation>CCSK 还是 Wilms 瘤？</translation>
        </message>
        <message>
            <source>The thresholds of the stepwise regression are not printed</source>
            <translation>未给出逐步回归的界值</translation>
        </message>
        <message>
            <source>p &lt; 0.05 enters and p &gt;= 0.05 leaves</source>
            <translation>p &lt; 0.05 纳入，p &gt;= 0.05 剔除</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>年龄</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>Laterality</source>
            <translation>侧别</translation>
        </message>
        <message>
            <source>Pathology</source>
            <translation>病理</translation>
        </message>
        <message>
            <source>Complete resection</source>
            <translation>完整切除</translation>
        </message>
        <message>
            <source>Maximal diameter</source>
            <translation>最大径</translation>
        </message>
        <message>
            <source>Maximum tumour diameter</source>
            <translation>肿瘤最大径</translation>
        </message>
        <message>
            <source>Location</source>
            <translation>部位</translation>
        </message>
        <message>
            <source>Heterogeneity</source>
            <translation>不均质</translation>
        </message>
        <message>
            <source>Margin</source>
            <translation>边界</translation>
        </message>
        <message>
            <source>Infiltration across the midline</source>
            <translation>跨中线浸润</translation>
        </message>
        <message>
            <source>Vascular wrapping</source>
            <translation>包绕血管</translation>
        </message>
        <message>
            <source>Pleural effusion</source>
            <translation>胸腔积液</translation>
        </message>
        <message>
            <source>Calcification</source>
            <translation>钙化</translation>
        </message>
        <message>
            <source>Necrosis</source>
            <translation>坏死</translation>
        </message>
        <message>
            <source>Enhancement</source>
            <translation>强化</translation>
        </message>
        <message>
            <source>Metastasis</source>
            <translation>转移</translation>
        </message>
        <message>
            <source>INSS stage</source>
            <translation>INSS 分期</translation>
        </message>
        <message>
            <source>Ferritin</source>
            <translation>铁蛋白</translation>
        </message>
        <message>
            <source>Large vessels</source>
            <translation>大血管</translation>
        </message>
        <message>
            <source>Across the midline</source>
            <translation>跨中线</translation>
        </message>
        <message>
            <source>Spinal canal</source>
            <translation>椎管</translation>
        </message>
        <message>
            <source>Lymph nodes</source>
            <translation>淋巴结</translation>
        </message>
        <message>
            <source>Renal pedicle</source>
            <translation>肾蒂</translation>
        </message>
        <message>
            <source>Organ invasion</source>
            <translation>器官侵犯</translation>
        </message>
        <message>
            <source>Dilated peritumoral cysts</source>
            <translation>瘤周扩张囊腔</translation>
        </message>
        <message>
            <source>CTmax / contralateral renal vein</source>
            <translation>CTmax / 对侧肾静脉</translation>
        </message>
        <message>
            <source>Age (years)</source>
            <translation>年龄（岁）</translation>
        </message>
        <message>
            <source>Age (months)</source>
            <translation>年龄（月）</translation>
        </message>
        <message>
            <source>(intercept)</source>
            <translation>（截距）</translation>
        </message>
        <message>
            <source>arterial</source>
            <translation>动脉期</translation>
        </message>
        <message>
            <source>venous</source>
            <translation>静脉期</translation>
        </message>
        <message>
            <source>late arterial</source>
            <translation>动脉晚期</translation>
        </message>
        <message>
            <source>portal venous</source>
            <translation>门静脉期</translation>
        </message>
        <message>
            <source>corticomedullary</source>
            <translation>皮髓质期</translation>
        </message>
        <message>
            <source>nephrographic</source>
            <translation>肾实质期</translation>
        </message>
        <message>
            <source>delayed</source>
            <translation>延迟期</translation>
        </message>
        <message>
            <source>precontrast</source>
            <translation>平扫</translation>
        </message>
        <message>
            <source>%1, n (%)</source>
            <translation>%1，n (%)</translation>
        </message>
        <message>
            <source>without icc</source>
            <translation>去掉 icc</translation>
        </message>
        <message>
            <source>Harrell's C</source>
            <translation>Harrell C 指数</translation>
        </message>
        <message>
            <source>Uno's C</source>
            <translation>Uno C 指数</translation>
        </message>
        <message>
            <source>corrected p</source>
            <translation>校正 p</translation>
        </message>
        <message>
            <source>corrected p = %1</source>
            <translation>校正 p = %1</translation>
        </message>
        <message>
            <source>log-rank p</source>
            <translation>对数秩 p</translation>
        </message>
        <message>
            <source>log-rank p = %1</source>
            <translation>对数秩检验 p = %1</translation>
        </message>
        <message>
            <source>log-rank p &lt; %1</source>
            <translation>对数秩检验 p &lt; %1</translation>
        </message>
        <message>
            <source>Hosmer-Lemeshow p</source>
            <translation>Hosmer-Lemeshow p</translation>
        </message>
        <message>
            <source>low 95</source>
            <translation>95 % 下限</translation>
        </message>
        <message>
            <source>high 95</source>
            <translation>95 % 上限</translation>
        </message>
        <message>
            <source>95 % CI</source>
            <translation>95 % 置信区间</translation>
        </message>
        <message>
            <source>chosen</source>
            <translation>选用</translation>
        </message>
        <message>
            <source>figure</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>index</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>notes</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>parameters</source>
            <translation>参数</translation>
        </message>
        <message>
            <source>rule</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>used</source>
            <translation>采用</translation>
        </message>
        <message>
            <source>standardised</source>
            <translation>标化</translation>
        </message>
        <message>
            <source>tick</source>
            <translation>刻度</translation>
        </message>
        <message>
            <source>variant</source>
            <translation>变体</translation>
        </message>
        <message>
            <source>resamples</source>
            <translation>重抽样次数</translation>
        </message>
        <message>
            <source>difference</source>
            <translation>差值</translation>
        </message>
        <message>
            <source>difference %</source>
            <translation>差值 %</translation>
        </message>
        <message>
            <source>univariate p</source>
            <translation>单因素 p</translation>
        </message>
        <message>
            <source>multivariate p</source>
            <translation>多因素 p</translation>
        </message>
        <message>
            <source>chi-square</source>
            <translation>卡方</translation>
        </message>
        <message>
            <source>base</source>
            <translation>基数</translation>
        </message>
        <message>
            <source>key</source>
            <translation>键</translation>
        </message>
        <message>
            <source>clinical</source>
            <translation>临床</translation>
        </message>
        <message>
            <source>clinical+main</source>
            <translation>临床+主模型</translation>
        </message>
        <message>
            <source>size/volume</source>
            <translation>大小（体积）</translation>
        </message>
        <message>
            <source>size/maximum-diameter</source>
            <translation>大小（最大径）</translation>
        </message>
        <message>
            <source>size/volume+main</source>
            <translation>大小（体积）+主模型</translation>
        </message>
        <message>
            <source>size/maximum-diameter+main</source>
            <translation>大小（最大径）+主模型</translation>
        </message>
        <message>
            <source>lambda.min, used</source>
            <translation>lambda.min（采用）</translation>
        </message>
        <message>
            <source>lambda.1se, used</source>
            <translation>lambda.1se（采用）</translation>
        </message>
        <message>
            <source>median (Q1, Q3)</source>
            <translation>中位数 (Q1, Q3)</translation>
        </message>
        <message>
            <source>coefficient = %1</source>
            <translation>系数 = %1</translation>
        </message>
        <message>
            <source>odds ratio</source>
            <translation>比值比</translation>
        </message>
        <message>
            <source>odds ratio = %1</source>
            <translation>比值比 = %1</translation>
        </message>
        <message>
            <source>low = %1</source>
            <translation>下限 = %1</translation>
        </message>
        <message>
            <source>high = %1</source>
            <translation>上限 = %1</translation>
        </message>
        <message>
            <source>cases = %1</source>
            <translation>例数 = %1</translation>
        </message>
        <message>
            <source>missing = %1</source>
            <translation>缺失 = %1</translation>
        </message>
        <message>
            <source>fill = %1</source>
            <translation>填补值 = %1</translation>
        </message>
        <message>
            <source>number = %1</source>
            <translation>序号 = %1</translation>
        </message>
        <message>
            <source>score = %1</source>
            <translation>评分 = %1</translation>
        </message>
        <message>
            <source>shift = %1</source>
            <translation>平移 = %1</translation>
        </message>
        <message>
            <source>scale = %1</source>
            <translation>缩放 = %1</translation>
        </message>
        <message>
            <source>variance = %1</source>
            <translation>方差 = %1</translation>
        </message>
        <message>
            <source>mean redundancy = %1</source>
            <translation>平均冗余 = %1</translation>
        </message>
        <message>
            <source>mutual information (nats) = %1</source>
            <translation>互信息 (nats) = %1</translation>
        </message>
        <message>
            <source>quartile 1</source>
            <translation>第一四分位数</translation>
        </message>
        <message>
            <source>quartile 3</source>
            <translation>第三四分位数</translation>
        </message>
        <message>
            <source>unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>phase</source>
            <translation>期相</translation>
        </message>
        <message>
            <source>phases</source>
            <translation>期相</translation>
        </message>
        <message>
            <source>type</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>term</source>
            <translation>项</translation>
        </message>
        <message>
            <source>total</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>points</source>
            <translation>得分</translation>
        </message>
        <message>
            <source>lower</source>
            <translation>下限</translation>
        </message>
        <message>
            <source>upper</source>
            <translation>上限</translation>
        </message>
        <message>
            <source>dimension</source>
            <translation>维度</translation>
        </message>
        <message>
            <source>age</source>
            <translation>年龄</translation>
        </message>
        <message>
            <source>sex</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>contribution</source>
            <translation>贡献</translation>
        </message>
        <message>
            <source>drop</source>
            <translation>下降</translation>
        </message>
        <message>
            <source>repeat</source>
            <translation>重复</translation>
        </message>
        <message>
            <source>fold</source>
            <translation>折</translation>
        </message>
        <message>
            <source>label</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>axis</source>
            <translation>标尺</translation>
        </message>
        <message>
            <source>box</source>
            <translation>框</translation>
        </message>
        <message>
            <source>excluded because</source>
            <translation>排除原因</translation>
        </message>
        <message>
            <source>missing because</source>
            <translation>缺失原因</translation>
        </message>
        <message>
            <source>at risk</source>
            <translation>风险人数</translation>
        </message>
        <message>
            <source>survival</source>
            <translation>生存率</translation>
        </message>
        <message>
            <source>risk</source>
            <translation>风险</translation>
        </message>
        <message>
            <source>linear predictor</source>
            <translation>线性预测值</translation>
        </message>
        <message>
            <source>(Table %1)</source>
            <translation>（表 %1）</translation>
        </message>
        <message>
            <source>(Tables %1)</source>
            <translation>（表 %1）</translation>
        </message>
        <message>
            <source>(Figure %1)</source>
            <translation>（图 %1）</translation>
        </message>
        <message>
            <source>(Figures %1)</source>
            <translation>（图 %1）</translation>
        </message>
        <message>
            <source>(Figure %1; Table %2)</source>
            <translation>（图 %1；表 %2）</translation>
        </message>
        <message>
            <source>(Figure %1; Tables %2)</source>
            <translation>（图 %1；表 %2）</translation>
        </message>
        <message>
            <source>(Figures %1; Table %2)</source>
            <translation>（图 %1；表 %2）</translation>
        </message>
        <message>
            <source>(Figures %1; Tables %2)</source>
            <translation>（图 %1；表 %2）</translation>
        </message>
        <message>
            <source>(Section %1)</source>
            <translation>（第 %1 节）</translation>
        </message>
        <message>
            <source>(Sections %1)</source>
            <translation>（第 %1 节）</translation>
        </message>
        <message>
            <source>(Appendix %1)</source>
            <translation>（附录 %1）</translation>
        </message>
        <message>
            <source>(Section %1; Table %2)</source>
            <translation>（第 %1 节；表 %2）</translation>
        </message>
        <message>
            <source>(Section %1; Figure %2)</source>
            <translation>（第 %1 节；图 %2）</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 至 %2</translation>
        </message>
        <message>
            <source>%1 (%2 to %3)</source>
            <translation>%1（%2 至 %3）</translation>
        </message>
        <message>
            <source>%1 in the training part</source>
            <translation>%1（训练集）</translation>
        </message>
        <message>
            <source>%1 in the test part</source>
            <translation>%1（测试集）</translation>
        </message>
        <message>
            <source>%1 in the external part</source>
            <translation>%1（外部验证集）</translation>
        </message>
        <message>
            <source>%1 in the external validation part</source>
            <translation>%1（外部验证集）</translation>
        </message>
        <message>
            <source>%1 in cross-validation</source>
            <translation>%1（交叉验证）</translation>
        </message>
        <message>
            <source>%1 in the training part (%2)</source>
            <translation>%1（训练集，%2）</translation>
        </message>
        <message>
            <source>%1 in the test part (%2)</source>
            <translation>%1（测试集，%2）</translation>
        </message>
        <message>
            <source>%1 in the external part (%2)</source>
            <translation>%1（外部验证集，%2）</translation>
        </message>
        <message>
            <source>%1 in cross-validation (%2)</source>
            <translation>%1（交叉验证，%2）</translation>
        </message>
        <message>
            <source>in the training part</source>
            <translation>（训练集）</translation>
        </message>
        <message>
            <source>in the test part</source>
            <translation>（测试集）</translation>
        </message>
        <message>
            <source>in cross-validation</source>
            <translation>（交叉验证）</translation>
        </message>
        <message>
            <source>The study followed the protocol &quot;%1&quot; (%2, version %3), after %4</source>
            <translation>研究按方案“%1”进行（%2，版本 %3），依据 %4</translation>
        </message>
        <message>
            <source>Of %1 in the cohort, %2 were included and %3 were left out: %4</source>
            <translation>队列共 %1，纳入 %2 例，排除 %3 例：%4</translation>
        </message>
        <message>
            <source>Of %1 in the cohort, %2 were included and %3 was left out: %4</source>
            <translation>队列共 %1，纳入 %2 例，排除 %3 例：%4</translation>
        </message>
        <message>
            <source>Of %1 in the cohort, %2 were included and none was left out</source>
            <translation>队列共 %1，纳入 %2 例，无一排除</translation>
        </message>
        <message>
            <source>Texture was computed in three dimensions at a distance of %1 voxel</source>
            <translation>纹理在三维空间计算，距离为 %1 个体素</translation>
        </message>
        <message>
            <source>Texture was computed in three dimensions at a distance of %1 voxels</source>
            <translation>纹理在三维空间计算，距离为 %1 个体素</translation>
        </message>
        <message>
            <source>Texture was computed within slices at a distance of %1 voxel</source>
            <translation>纹理在层面内计算，距离为 %1 个体素</translation>
        </message>
        <message>
            <source>Texture was computed within slices at a distance of %1 voxels</source>
            <translation>纹理在层面内计算，距离为 %1 个体素</translation>
        </message>
        <message>
            <source>their intraclass correlation coefficient %1</source>
            <translation>%1的组内相关系数</translation>
        </message>
        <message>
            <source>the lower end of the 95 % confidence interval of their intraclass correlation coefficient %1</source>
            <translation>%1的组内相关系数 95 % 置信区间的下限</translation>
        </message>
        <message>
            <source>part by part</source>
            <translation>按数据集</translation>
        </message>
        <message>
            <source>coefficients at the lambda that was used</source>
            <translation>所用 lambda 处的系数</translation>
        </message>
        <message>
            <source>texture, GLCM: %1 (%2)</source>
            <translation>纹理 (GLCM)：%1（%2）</translation>
        </message>
        <message>
            <source>texture, GLRLM: %1 (%2)</source>
            <translation>纹理 (GLRLM)：%1（%2）</translation>
        </message>
        <message>
            <source>texture, GLSZM: %1 (%2)</source>
            <translation>纹理 (GLSZM)：%1（%2）</translation>
        </message>
        <message>
            <source>texture, GLDM: %1 (%2)</source>
            <translation>纹理 (GLDM)：%1（%2）</translation>
        </message>
        <message>
            <source>texture, NGTDM: %1 (%2)</source>
            <translation>纹理 (NGTDM)：%1（%2）</translation>
        </message>
        <message>
            <source>intensity: %1 (%2)</source>
            <translation>强度：%1（%2）</translation>
        </message>
        <message>
            <source>shape: %1 (%2)</source>
            <translation>形状：%1（%2）</translation>
        </message>
        <message>
            <source>shape in the slice: %1 (%2)</source>
            <translation>层面内形状：%1（%2）</translation>
        </message>
        <message>
            <source>%1 answered</source>
            <translation>%1 条已完成</translation>
        </message>
        <message>
            <source>%1 partly</source>
            <translation>%1 条部分完成</translation>
        </message>
        <message>
            <source>%1 open</source>
            <translation>%1 条未完成</translation>
        </message>
        <message>
            <source>%1 not applicable</source>
            <translation>%1 条不适用</translation>
        </message>
        <message>
            <source>%1, version %2</source>
            <translation>%1，版本 %2</translation>
        </message>
        <message>
            <source>training %1</source>
            <translation>训练集 %1</translation>
        </message>
        <message>
            <source>test %1</source>
            <translation>测试集 %1</translation>
        </message>
        <message>
            <source>external %1</source>
            <translation>外部验证集 %1</translation>
        </message>
        <message>
            <source>Continuous columns: %1 when every group passes Shapiro-Wilk and all pass the %2 at %3, %4 when variances alone fail, otherwise %5</source>
            <translation>连续变量：各组均通过 Shapiro-Wilk 检验且方差通过%2（水准 %3）时采用%1，仅方差不齐时采用%4，其余采用%5</translation>
        </message>
        <message>
            <source>Continuous columns: %1 when every group passes Shapiro-Wilk and all pass the %2 at %3, otherwise %4</source>
            <translation>连续变量：各组均通过 Shapiro-Wilk 检验且方差通过%2（水准 %3）时采用%1，其余采用%4</translation>
        </message>
        <message>
            <source>Continuous columns: %1 always</source>
            <translation>连续变量：始终采用%1</translation>
        </message>
        <message>
            <source>Categories: chi-square test with Yates' correction of 2 x 2 tables, or Fisher's exact test when any expected count is below 5</source>
            <translation>分类变量：卡方检验（四格表用 Yates 校正），任一期望频数小于 5 时采用 Fisher 确切概率法</translation>
        </message>
        <message>
            <source>kernel %1</source>
            <translation>核函数 %1</translation>
        </message>
        <message>
            <source>gamma %1</source>
            <translation>gamma 值 %1</translation>
        </message>
        <message>
            <source>tolerance %1</source>
            <translation>容差 %1</translation>
        </message>
        <message>
            <source>penalty %1</source>
            <translation>惩罚 %1</translation>
        </message>
        <message>
            <source>trees %1</source>
            <translation>树 %1</translation>
        </message>
        <message>
            <source>leaves %1</source>
            <translation>叶 %1</translation>
        </message>
        <message>
            <source>learning rate %1</source>
            <translation>学习率 %1</translation>
        </message>
        <message>
            <source>rounds of boosting %1</source>
            <translation>提升轮数 %1</translation>
        </message>
        <message>
            <source>%1 in external validation</source>
            <translation>%1（外部验证）</translation>
        </message>
        <message>
            <source>%1 in external validation (%2)</source>
            <translation>%1（外部验证，%2）</translation>
        </message>
        <message>
            <source>in external validation</source>
            <translation>（外部验证）</translation>
        </message>
        <message>
            <source>%1 of %2 (%3 %)</source>
            <translation>%2 例中 %1 例（%3 %）</translation>
        </message>
        <message>
            <source>Of %1 in the cohort, %2 were included and none was left out (%3)</source>
            <translation>队列共 %1，纳入 %2 例，无一排除（%3）</translation>
        </message>
        <message>
            <source>Figure %1</source>
            <translation>图 %1</translation>
        </message>
        <message>
            <source>Figures %1</source>
            <translation>图 %1</translation>
        </message>
        <message>
            <source>Table %1</source>
            <translation>表 %1</translation>
        </message>
        <message>
            <source>Tables %1</source>
            <translation>表 %1</translation>
        </message>
        <message>
            <source>parenchymal</source>
            <translation>实质期</translation>
        </message>
        <message>
            <source>Wilms tumour or clear cell sarcoma (synthetic child)</source>
            <translation>肾母细胞瘤或透明细胞肉瘤（合成儿童病例）</translation>
        </message>
        <message>
            <source>T stage of a renal cell carcinoma (synthetic adult)</source>
            <translation>肾细胞癌 T 分期（合成成人病例）</translation>
        </message>
        <message>
            <source>squareroot</source>
            <translation>平方根</translation>
        </message>
        <message>
            <source>lbp2d</source>
            <translation>二维局部二值模式</translation>
        </message>
        <message>
            <source>lbp3d</source>
            <translation>三维局部二值模式</translation>
        </message>
        <message>
            <source>log</source>
            <translation>高斯-拉普拉斯</translation>
        </message>
        <message>
            <source>Volume alone (%1): %2, %3</source>
            <translation>仅凭体积（%1）：%=2，%3</translation>
        </message>
        <message>
            <source>Maximum diameter alone (%1): %2, %3</source>
            <translation>仅凭最大径（%1）：%=2，%3</translation>
        </message>
        <message>
            <source>Terms and their sources</source>
            <translation>术语及出处</translation>
        </message>
        <message>
            <source>P-value</source>
            <translation>p 值</translation>
        </message>
        <message>
            <source>Pearson's r</source>
            <translation>Pearson 相关系数 r</translation>
        </message>
        <message>
            <source>Lower 95 %</source>
            <translation>95 % 下限</translation>
        </message>
        <message>
            <source>Upper 95 %</source>
            <translation>95 % 上限</translation>
        </message>
        <message>
            <source>then %1</source>
            <translation>然后采用%1</translation>
        </message>
    </context>
</TS>
