// Minutes
