enum SteeringStub {}
