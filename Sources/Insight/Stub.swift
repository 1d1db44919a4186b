enum InsightStub {}
