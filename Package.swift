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
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

    room("Quantities", imports: ["CGMP"]),
    room("Diagnostics", imports: []),
    room("Sessions", imports: ["Diagnostics"]),
    room("Syntax", imports: ["Quantities", "Diagnostics"]),
    room("Documents", imports: ["CZlib", "Syntax", "Quantities", "Diagnostics"]),
    room("Evaluation", imports: ["Syntax", "Quantities", "Diagnostics"]),
    room("Solving", imports: ["Evaluation", "Syntax", "Quantities", "Diagnostics"]),
    // C holds the budgets that are part of the program, because it can take in files as they are.
    .target(name: "BuiltIn", exclude: ["Budgets"]),
    room(
      "Budgets",
      imports: ["BuiltIn", "Evaluation", "Syntax", "Quantities", "Diagnostics"]),
    room("Auditing", imports: ["Budgets", "Evaluation", "Syntax", "Quantities", "Diagnostics"]),
    room(
      "Workbench",
      imports: [
        "Documents", "Auditing", "Budgets", "Solving", "Evaluation", "Sessions", "Syntax",
        "Quantities",
        "Diagnostics",
      ]),
    room("Keeping", imports: ["Sessions", "Diagnostics"]),
    room("Terminal", imports: ["CLibEdit", "Keeping", "Diagnostics"]),
    .executableTarget(
      name: "hesuan",
      dependencies: [
        "Workbench", "Documents", "Terminal", "Keeping", "Sessions", "Syntax", "Diagnostics",
      ],
      swiftSettings: strict),

    .target(
      name: "TestSupport", dependencies: ["Diagnostics"], path: "Tests/TestSupport",
      swiftSettings: strict),
    tests(of: "Quantities"),
    tests(of: "Diagnostics"),
    tests(of: "Sessions", imports: ["Diagnostics"]),
    tests(of: "Syntax", imports: ["Quantities", "Diagnostics"]),
    tests(of: "Documents", imports: ["CZlib", "Syntax", "Quantities", "Diagnostics"]),
    tests(of: "Evaluation", imports: ["Syntax", "Quantities", "Diagnostics"]),
    tests(
      of: "Solving", imports: ["Budgets", "Evaluation", "Syntax", "Quantities", "Diagnostics"]),
    tests(
      of: "Budgets",
      imports: ["Workbench", "Evaluation", "Syntax", "Quantities", "Diagnostics"],
      data: ["bad", "good"]),
    tests(of: "Auditing", imports: ["Evaluation", "Syntax", "Quantities", "Diagnostics"]),
    tests(
      of: "Workbench",
      imports: ["Budgets", "Sessions", "Syntax", "Quantities", "Diagnostics"],
      data: ["Transcripts"]),
    tests(of: "Keeping", imports: ["Sessions", "Diagnostics"]),
    tests(of: "Terminal", imports: ["Keeping", "Diagnostics"]),
    .testTarget(name: "ProductTests", dependencies: ["TestSupport"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6], cLanguageStandard: .gnu2x
)

// The fuzzer brings its own `main`, so its room is there only when Scripts/fuzz asks for it.
if Context.environment["HESUAN_FUZZ"] != nil {
  package.products.append(.executable(name: "fuzz", targets: ["Fuzz"]))
  package.targets.append(
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "Workbench", "Budgets", "CZlib", "Documents", "Evaluation", "Sessions", "Syntax",
        "Quantities", "Diagnostics",
      ],
      swiftSettings: strict))
}

// Tools for looking at the program from inside are no part of it; Scripts/bench and Scripts/numbers
// ask for them.
if Context.environment["HESUAN_TOOLS"] != nil {
  for (product, room, imports) in [
    (
      "bench", "Bench", ["Budgets", "Solving", "Evaluation", "Syntax", "Quantities", "Diagnostics"]
    ),
    (
      "numbers", "Numbers",
      ["Auditing", "Budgets", "Documents", "Evaluation", "Syntax", "Quantities", "Diagnostics"]
    ),
  ] {
    package.products.append(.executable(name: product, targets: [room]))
    package.targets.append(
      .executableTarget(
        name: room, dependencies: imports.map { .init(stringLiteral: $0) }, swiftSettings: strict))
  }
}
