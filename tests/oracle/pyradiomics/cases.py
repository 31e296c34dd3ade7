"""The cases and the settings that the PyRadiomics values are made for."""

CASES = {
    "brain1": ("pyradiomics/brain1_image.nrrd", "pyradiomics/brain1_label.nrrd"),
    "breast1": ("pyradiomics/breast1_image.nrrd", "pyradiomics/breast1_label.nrrd"),
    "STS_025_CT": ("sts/nifti/STS_025/CT_image.nii.gz", "sts/nifti/STS_025/CT_mask.nii.gz"),
    "STS_008_MR_T1": ("sts/nifti/STS_008/MR_T1_image.nii.gz", "sts/nifti/STS_008/MR_T1_mask.nii.gz"),
}

SETTINGS = ["default", "bincount25", "resampled1mm", "normalised", "force2d", "resegmented", "weighted", "gldm"]
