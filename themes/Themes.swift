enum X { static let a = PackageResources.dark_toml }
