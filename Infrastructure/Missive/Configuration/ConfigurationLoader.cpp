#include <Infrastructure/Missive/Configuration/ConfigurationLoader.hpp>

#include <Infrastructure/Missive/Configuration/EmbeddedConfiguration.hpp>
#include <Infrastructure/Missive/Configuration/Environment/EnvironmentPlaceholders.hpp>
#include <Infrastructure/Missive/Configuration/Messenger/MessengerReader.hpp>
#include <Infrastructure/Missive/Configuration/MissiveReader.hpp>
#include <Infrastructure/Missive/Configuration/Monolog/MonologReader.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationFiles.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationMerge.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationRoots.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationSection.hpp>
#include <Infrastructure/Missive/Configuration/Tree/YamlReader.hpp>
#include <Infrastructure/Missive/Dsn/Dsn.hpp>
#include <Infrastructure/Missive/Dsn/SecretRedaction.hpp>

#include <system_error>

namespace missive {

namespace {

std::filesystem::path projectDirectoryOf(const std::filesystem::path& directory) {
    std::error_code error;
    auto absolute = std::filesystem::absolute(directory, error).lexically_normal();
    if (!absolute.has_filename()) {
        absolute = absolute.parent_path();
    }
    return absolute.parent_path();
}

void checkDirectory(const std::filesystem::path& directory, DirectoryPresence presence,
                    ConfigurationFindings& findings) {
    std::error_code error;
    const auto status = std::filesystem::status(directory, error);
    if (status.type() == std::filesystem::file_type::not_found) {
        if (presence == DirectoryPresence::Required) {
            findings.problem({directory.string(), 0}, "",
                             "The configuration directory does not exist. Create it, or name another one.");
        }
    } else if (error || !std::filesystem::is_directory(status)) {
        findings.problem({directory.string(), 0}, "",
                         "This is not a configuration directory that can be read" +
                             (error ? ": " + error.message() : std::string{}) + ".");
    }
}

void throwIfAny(const ConfigurationFindings& findings) {
    if (findings.hasProblems()) {
        throw ConfigurationError{findings.problems()};
    }
}

void setParameter(ConfigurationNode& parameters, const std::string& name, const std::string& value) {
    std::string escaped;
    for (char c : value) {
        escaped += c == '%' ? "%%" : std::string(1, c);
    }
    parameters.set({name, {}, false, ConfigurationNode::ofText(escaped, true, {})});
}

ConfigurationNode parametersOf(const ConfigurationNode& root, const std::string& environment,
                               const std::filesystem::path& projectDirectory) {
    const auto* written = root.find("parameters");
    auto parameters = written != nullptr && written->value.isMap() ? written->value : ConfigurationNode::ofMap({});
    setParameter(parameters, "kernel.environment", environment);
    setParameter(parameters, "kernel.project_dir", projectDirectory.string());
    setParameter(parameters, "kernel.logs_dir", (projectDirectory / "var" / "log").string());
    return parameters;
}

ConfigurationSection sectionAt(const ConfigurationNode* parent, const std::string& key, const std::string& path,
                               ConfigurationFindings& findings) {
    return {parent == nullptr ? nullptr : parent->find(key), path, findings};
}

std::string readDatabaseUrl(EnvironmentPlaceholders& placeholders, ConfigurationFindings& findings) {
    const auto url = placeholders.resolveAll(ConfigurationNode::ofText("%env(resolve:DATABASE_URL)%", true, {}),
                                             "DATABASE_URL", findings);
    findings.entry("DATABASE_URL", url.text(), url.origin());
    if (url.isUnresolved()) {
        return "";
    }
    try {
        Dsn::parse(url.text());
    } catch (const InvalidDsn& error) {
        const bool hasScheme = url.text().find(':', 1) != std::string::npos;
        findings.problem({}, "DATABASE_URL",
                         (hasScheme ? std::string{error.what()}
                                    : "\"" + redactDsn(url.text()) + "\" does not begin with a scheme.") +
                             " Write sqlite:///relative/path.db, sqlite:////absolute/path.db or "
                             "postgresql://user:password@host:5432/database.");
    }
    return url.text();
}

void readForeignParts(const ConfigurationNode& root, EnvironmentPlaceholders& placeholders,
                      Configuration& configuration) {
    for (const auto& member : root.members()) {
        if (!ConfigurationPart::isForeignRoot(member.key)) {
            continue;
        }
        ConfigurationFindings findings;
        auto resolved = member;
        resolved.value = placeholders.resolveAll(member.value, member.key, findings);
        configuration.parts.push_back({member.key, std::move(resolved), findings.problems()});
    }
}

} // namespace

Configuration ConfigurationLoader::load(const std::filesystem::path& directory, const std::string& environment,
                                        DirectoryPresence presence) const {
    ConfigurationFindings findings;
    if (!isEnvironmentName(environment)) {
        findings.problem({}, "APP_ENV",
                         "\"" + environment + "\" is no name of an environment; use letters, digits, \"_\" and \"-\".");
    }
    checkDirectory(directory, presence, findings);
    throwIfAny(findings);
    auto merged = ConfigurationNode::ofMap({});
    bool isComplete = true;
    for (const auto& file : configurationFiles(directory, environment, findings)) {
        const auto text = readConfigurationFile(file.path, findings);
        const auto tree = text ? readYaml(*text, file.path.string(), findings) : std::nullopt;
        isComplete = isComplete && tree;
        if (tree) {
            merged =
                mergeConfiguration(std::move(merged), effectiveRoots(*tree, environment, file.isServices, findings));
        }
    }
    if (!isComplete) {
        throwIfAny(findings);
    }
    return finish(merged, environment, projectDirectoryOf(directory), std::move(findings));
}

Configuration ConfigurationLoader::loadText(std::string_view yaml, const std::string& file,
                                            const std::string& environment) const {
    ConfigurationFindings findings;
    const auto tree = readYaml(yaml, file, findings);
    if (!tree) {
        throw ConfigurationError{findings.problems()};
    }
    const auto roots = effectiveRoots(*tree, environment, false, findings);
    return finish(roots, environment, ".", std::move(findings));
}

Configuration ConfigurationLoader::finish(const ConfigurationNode& merged, const std::string& environment,
                                          const std::filesystem::path& projectDirectory,
                                          ConfigurationFindings findings) const {
    const auto root = mergeConfiguration(embeddedConfiguration(merged), merged);
    EnvironmentPlaceholders placeholders{variables_, parametersOf(root, environment, projectDirectory)};
    auto resolved = ConfigurationNode::ofMap({});
    for (const std::string key : {"framework", "missive", "monolog"}) {
        if (const auto* member = root.find(key)) {
            resolved.set({key, member->position, false, placeholders.resolveAll(member->value, key, findings)});
        }
    }
    Configuration configuration;
    configuration.environment = environment;
    findings.entry("APP_ENV", environment,
                   variables_.get("APP_ENV").value_or("") == environment ? variables_.origin("APP_ENV")
                   : environment == "dev"                                ? "default"
                                                                         : "the caller");
    configuration.databaseUrl = readDatabaseUrl(placeholders, findings);
    configuration.messenger =
        readMessenger(sectionAt(resolved.at({"framework"}), "messenger", "framework.messenger", findings));
    readMissive(sectionAt(&resolved, "missive", "missive", findings), configuration);
    configuration.monolog = readMonolog(sectionAt(&resolved, "monolog", "monolog", findings));
    readForeignParts(root, placeholders, configuration);
    throwIfAny(findings);
    configuration.entries = findings.takeEntries();
    return configuration;
}

} // namespace missive
