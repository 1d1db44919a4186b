import Kernel

extension DemoStage {
    /// A scene of those who steer, some minutes after eight.
    func scene(
        on day: DemoDay,
        minute: Int,
        _ action: @escaping (Moment) throws -> Void
    ) -> DemoScene {
        let moment = moment(on: day.day(from: now.day), minute: minute)
        return DemoScene(moment: moment, household: "steering") { try action(moment) }
    }
}
