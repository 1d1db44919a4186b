import ArgumentParser
import Hummingbird

@main struct Lotse: AsyncParsableCommand { func run() async throws { print("lotse") } }
