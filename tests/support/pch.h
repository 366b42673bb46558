#pragma once
#include "models/domain/pch.h"
#include <QtTest/QtTest>
