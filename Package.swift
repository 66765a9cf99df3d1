// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A room of the house: what it may import is what is listed here, and nothing else.
func room(_ name: String, imports: [String]) -> Target {
  .target(
    name: name, dependencies: imports.map { .init(stringLiteral: $0) },
    swiftSettings: strict)
}

func tests(of name: String, imports: [String] = [], data: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: ([name, "TestSupport"] + imports).map { .init(stringLiteral: $0) },
    exclude: data, swiftSettings: strict)
}

let package = Package(
  name: "hesuan",
  products: [.executable(name: "hesuan", targets: ["hesuan"])],
  targets: [
    .systemLibrary(name: "CGMP", pkgConfig: "gmp", providers: [.apt(["libgmp-dev"])]),
    .systemLibrary(name: "CLibEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),

    room("Quantities", imports: ["CGMP"]),
    room("Diagnostics", imports: []),
    room("Syntax", imports: ["Quantities", "Diagnostics"]),
    room("Evaluation", imports: ["Syntax", "Quantities", "Diagnostics"]),
    room("Auditing", imports: ["Evaluation", "Syntax", "Quantities", "Diagnostics"]),
    room("Workbench", imports: ["Auditing", "Evaluation", "Syntax", "Quantities", "Diagnostics"]),
    room("Terminal", imports: ["CLibEdit", "Diagnostics"]),
    .executableTarget(
      name: "hesuan", dependencies: ["Workbench", "Terminal", "Diagnostics"],
      swiftSettings: strict),

    .target(
      name: "TestSupport", dependencies: ["Diagnostics"], path: "Tests/TestSupport",
      swiftSettings: strict),
    tests(of: "Quantities"),
    tests(of: "Diagnostics"),
    tests(of: "Syntax", imports: ["Quantities", "Diagnostics"]),
    tests(of: "Evaluation", imports: ["Syntax", "Quantities", "Diagnostics"]),
    tests(of: "Auditing", imports: ["Evaluation", "Syntax", "Quantities", "Diagnostics"]),
    tests(of: "Workbench", imports: ["Diagnostics"], data: ["Transcripts"]),
    tests(of: "Terminal", imports: ["Diagnostics"]),
    .testTarget(name: "ProductTests", dependencies: ["TestSupport"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

// The fuzzer brings its own `main`, so its room is there only when Scripts/fuzz asks for it.
if Context.environment["HESUAN_FUZZ"] != nil {
  package.products.append(.executable(name: "fuzz", targets: ["Fuzz"]))
  package.targets.append(
    .executableTarget(
      name: "Fuzz",
      dependencies: ["Workbench", "Evaluation", "Syntax", "Quantities", "Diagnostics"],
      swiftSettings: strict))
}
