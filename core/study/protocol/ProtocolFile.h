#pragma once

#include "core/study/protocol/Protocol.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace rimlight::study {

/// Reads a protocol. @throws Error naming the line, what is wrong there, and the legal keys or values
Protocol parseProtocol(std::string_view yaml, const std::string& item);

/// A protocol that comes with the program.
struct ShippedProtocol {
    std::string key; ///< "wilms-vs-ccsk"
    std::string yaml;
};

/// Those of resources/protocols, in the papers' order.
const std::vector<ShippedProtocol>& shippedProtocols();

/// The text of a shipped protocol, or of the file when the name ends in .yaml or .yml (relative to the folder).
/// @throws Error listing the shipped ones when there is no such protocol
std::string protocolText(const std::string& nameOrFile, const std::filesystem::path& folder);

} // namespace rimlight::study
