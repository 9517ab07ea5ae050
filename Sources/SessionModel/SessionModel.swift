// SessionModel
