#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/study/SampleProtocol.h"

namespace rimlight::study {

std::vector<SampleProtocol> sampleProtocols() {
    return {
        wilmsSample(),
        renalStageSample(),
        mediastinalSample(),
        neuroblastomaSample(),
    };
}

SampleProtocol sampleProtocol(const std::string& key) {
    std::vector<std::string> keys;
    for (SampleProtocol& protocol : sampleProtocols()) {
        if (protocol.key == key)
            return std::move(protocol);
        keys.push_back(protocol.key);
    }
    throw Error("there is no sample cohort \"" + key + "\"", "The protocol", "Give one of " + join(keys, ", ") + ".");
}

} // namespace rimlight::study
